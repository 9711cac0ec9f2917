package se.samlofte;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of our own pages that a page links to. */
final class Links {

    private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)[^\"]*\"");

    private Links() {}

    static Stream<String> in(String html) {
        return HREF.matcher(html)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.startsWith("/api/") && !link.startsWith("/assets/"))
                // files are no pages
                .filter(link -> !link.substring(link.lastIndexOf('/')).contains("."))
                .map(link -> link.length() > 1 && link.endsWith("/") ? link.substring(0, link.length() - 1) : link)
                .distinct();
    }
}
