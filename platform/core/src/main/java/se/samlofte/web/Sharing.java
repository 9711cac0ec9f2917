package se.samlofte.web;

import java.util.function.UnaryOperator;

/**
 * What a page shows of itself where its link is shared, and what search engines read of it.
 *
 * @param image address of a picture of 1200 by 630 pixels, from the root
 * @param imageAlt what the picture shows
 * @param data JSON-LD (schema.org), given what stands before an address from the root
 */
public record Sharing(String image, String imageAlt, UnaryOperator<String> data) {

    /** The data so that nothing in it ends the element it stands in; JSON reads the same. */
    String dataInHtml(String base) {
        return data.apply(base).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
