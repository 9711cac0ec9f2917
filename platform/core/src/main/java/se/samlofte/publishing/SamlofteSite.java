package se.samlofte.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.ErrorPage;

/** The pages of no tenant: the front, how accessible it is, the error pages that nginx shows when we do not answer, and robots.txt. */
@Component
class SamlofteSite implements PlatformPages {

    private static final List<Integer> ERRORS = List.of(403, 404, 500);

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /drift/
            Disallow: /polisoversikt/
            Disallow: /*/arbetsyta/
            """;

    private final SwedenFront front;
    private final PlatformStatement statement;
    private final ErrorPage errors;

    SamlofteSite(SwedenFront front, PlatformStatement statement, ErrorPage errors) {
        this.front = front;
        this.statement = statement;
        this.errors = errors;
    }

    @Override
    public List<PublicPage> pages(List<Tenant> tenants) {
        List<PublicPage> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            pages.add(front.page(tenants, language));
            pages.add(statement.page(language));
            for (int status : ERRORS) {
                pages.add(PublicPage.html(
                        language.pathPart() + "/" + status + ".html",
                        errors.html(status, language),
                        PublicPage.ALWAYS));
            }
        }
        pages.add(new PublicPage(
                "/robots.txt", "text/plain;charset=utf-8", ROBOTS.getBytes(StandardCharsets.UTF_8), PublicPage.ALWAYS));
        return pages;
    }
}
