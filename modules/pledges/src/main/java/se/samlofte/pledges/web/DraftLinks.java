package se.samlofte.pledges.web;

import java.util.UUID;

/** Addresses of the workspace's pledge pages, below the workspace. */
final class DraftLinks {

    static final String LIST = "/medborgarloften";
    static final String NEW = LIST + "/nytt";
    static final String ROOT = "/{slug}/arbetsyta" + LIST;
    static final String DRAFT = ROOT + "/utkast/{id}";
    static final String PUBLISHED = ROOT + "/publicerade/{pledge}";

    static final String REPORTS = "/uppfoljningar";
    static final String PREVIEW = "/forhandsgranska";
    static final String ASK = "/publicera";
    static final String TAKE = "/ta-med";
    static final String HISTORY = "/historik";
    static final String COMMENTS = "/kommentarer";
    static final String AGREE = "/overens";
    static final String SOURCE = "/kalla";

    private DraftLinks() {}

    static String draft(UUID id) {
        return LIST + "/utkast/" + id;
    }

    static String published(String pledge) {
        return LIST + "/publicerade/" + pledge;
    }
}
