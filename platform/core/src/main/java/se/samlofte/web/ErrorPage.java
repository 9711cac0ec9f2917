package se.samlofte.web;

import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;

/** The page for 403, 404 and 500, as finished HTML. */
@Component
public class ErrorPage {

    public String html(int status, Language language) {
        return "<!doctype html><html lang=\"" + language.tag() + "\"><title>" + status + "</title></html>";
    }
}
