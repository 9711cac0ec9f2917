package se.samlofte.pledges.web;

import java.util.UUID;

/** Addresses of news, public and below the workspace. */
final class NewsLinks {

    /** First word after the slug. */
    static final String PATH = "/nyheter";

    static final String PICTURES = "/bilder/";
    static final String ROOT = "/{slug}/arbetsyta" + PATH;
    static final String ITEM = ROOT + "/{id}";
    static final String TEXTS = "/texter";

    private NewsLinks() {}

    static String item(UUID id) {
        return PATH + "/" + id;
    }
}
