package se.samlofte.pledges.web;

import se.samlofte.pledges.PledgeView;
import se.samlofte.publishing.SharedPicture;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Addresses of what stands beside a pledge's page: its data, feeds, picture, card and forms. */
public record PledgeDataAddresses(Tenant tenant, Language language) {

    static final String FEED = "/flode.atom";
    static final String JSON = ".json";
    static final String CSV = ".csv";

    public String list() {
        return tenant.path(language) + PledgeLinks.PATH;
    }

    public String page(PledgeView pledge) {
        return list() + "/" + pledge.id();
    }

    public String json(PledgeView pledge) {
        return page(pledge) + JSON;
    }

    public String csv(PledgeView pledge) {
        return page(pledge) + CSV;
    }

    public String feed(PledgeView pledge) {
        return page(pledge) + FEED;
    }

    /** Of all the municipality's pledges. */
    public String feed() {
        return list() + FEED;
    }

    /** The picture that is shown where the page's link is shared. */
    public String picture(PledgeView pledge) {
        return page(pledge) + SharedPicture.PNG;
    }

    public String drawing(PledgeView pledge) {
        return page(pledge) + SharedPicture.SVG;
    }

    /** The card for the municipality's own site. */
    public String card(PledgeView pledge) {
        return page(pledge) + "/inbaddad";
    }

    /** The form to follow it by e-mail. */
    public String subscribe(PledgeView pledge) {
        return tenant.path(language) + "/formular/prenumerera/" + pledge.id();
    }

    /** The form to write what one thinks of it. */
    public String feedback(PledgeView pledge) {
        return tenant.path(language) + "/formular/synpunkt/" + pledge.id();
    }

    /** How to share it and put it on a site of one's own. */
    public String share(PledgeView pledge) {
        return page(pledge) + "/dela";
    }
}
