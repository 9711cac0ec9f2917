package se.samlofte.identity;

import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Addresses of one-time links: {@code /{slug}/lank/{purpose}/{token}}, in other languages with {@code ?sprak=en}. */
public final class LinkAddress {

    /** What a token looks like: 256 bits in base64url. */
    public static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private LinkAddress() {}

    public static String of(Tenant tenant, Language language, String purpose, String token) {
        String inSwedish = "/" + tenant.slug() + "/lank/" + purpose + "/" + token;
        return language == Language.SV ? inSwedish : inSwedish + "?sprak=" + language.tag();
    }
}
