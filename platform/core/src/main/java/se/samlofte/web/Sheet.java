package se.samlofte.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import se.samlofte.tenancy.Language;

/**
 * A page to be printed by {@link Paper}.
 *
 * @param title also what the document is called in lists of files
 * @param author who answers for it, such as "Örkelljunga kommun"
 * @param description one sentence
 * @param keywords for the registrar, such as a diary number
 * @param made when its content was so; not the moment of printing
 * @param foot at the foot of each page, before the page's number
 * @param body headings, paragraphs, lists and tables; no links, no pictures
 */
public record Sheet(
        String title,
        String author,
        String description,
        List<String> keywords,
        Language language,
        Instant made,
        String foot,
        Content body) {}
