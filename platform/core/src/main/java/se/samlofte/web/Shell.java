package se.samlofte.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.identity.BaseAddress;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile.Colours;

/** Puts a page's content between header and footer: of a municipality, or of Samlöfte itself. */
@Component
public class Shell {

    private static final String PRODUCT = "Samlöfte";
    private static final Colours OWN_COLOURS = new Colours("#1f5c41", "#35607f", "#b3701a");

    private final Templates templates;
    private final Texts texts;
    private final Assets assets;
    private final Menu menu;
    private final Components components;
    private final BaseAddress base;

    Shell(Templates templates, Texts texts, Assets assets, Menu menu, Components components, BaseAddress base) {
        this.templates = templates;
        this.texts = texts;
        this.assets = assets;
        this.menu = menu;
        this.components = components;
        this.base = base;
    }

    /** A municipality's page as finished HTML. */
    public String page(PageFrame frame, Content body) {
        return html(frame, frame.address(frame.language()), null, menu.languages(frame), body);
    }

    /** A template as a municipality's page that is made to be shared. */
    public String sharedPage(PageFrame frame, Sharing sharing, String template, Map<String, Object> parameters) {
        return html(
                frame,
                frame.address(frame.language()),
                sharing,
                menu.languages(frame),
                part(frame, template, parameters));
    }

    /** A template as a municipality's page that is no place to come back to: search engines leave it. */
    public String pageWithoutAddress(PageFrame frame, String template, Map<String, Object> parameters) {
        return html(frame, null, null, List.of(), part(frame, template, parameters));
    }

    private String html(
            PageFrame frame,
            @Nullable String canonical,
            @Nullable Sharing sharing,
            List<Layout.LanguageLink> languages,
            Content body) {
        Ui ui = texts.in(frame.language());
        return html(new Layout(
                ui,
                head(frame, canonical, sharing),
                brand(frame),
                menu.entries(frame),
                languages,
                menu.trail(frame),
                Layout.Body.of(body),
                templates.content("web/footer.jte", Map.of("frame", frame, "ui", ui))));
    }

    /** A page of Samlöfte itself as finished HTML. */
    public String page(PlatformFrame frame, Content body) {
        return html(frame, frame.path() == null ? null : frame.address(frame.language()), body);
    }

    private String html(PlatformFrame frame, @Nullable String canonical, Content body) {
        Ui ui = texts.in(frame.language());
        String home = PlatformFrame.home(frame.language());
        return html(new Layout(
                ui,
                new Layout.Head(
                        frame.title() + " – " + PRODUCT,
                        frame.title(),
                        frame.description(),
                        PRODUCT,
                        canonical,
                        null,
                        links(OWN_COLOURS)),
                new Layout.Brand(PRODUCT, ui.text("web.product.what"), home, null, true),
                List.of(),
                Stream.of(Language.values())
                        .map(language -> new Layout.LanguageLink(language, frame.address(language)))
                        .toList(),
                List.of(),
                Layout.Body.of(body),
                templates.content("web/platform-footer.jte", Map.of("ui", ui, "home", home))));
    }

    /**
     * A template as a municipality's page.
     *
     * @param parameters its own; it also gets {@code ui}, {@code frame} and {@code components}
     */
    public String page(PageFrame frame, String template, Map<String, Object> parameters) {
        return page(frame, part(frame, template, parameters));
    }

    /** A template as a card that other sites show in a frame. */
    public String card(CardFrame card, String template, Map<String, Object> parameters) {
        PageFrame frame = card.page();
        return templates.text(
                "web/card.jte",
                Map.of(
                        "ui", texts.in(frame.language()),
                        "card", card,
                        "links", links(frame.profile().colours()),
                        "body", Layout.Body.of(part(frame, template, parameters))));
    }

    /** A template as a part of a municipality's page; it gets the same. */
    public Content part(PageFrame frame, String template, Map<String, Object> parameters) {
        Map<String, Object> all = common(parameters, frame.language());
        all.put("frame", frame);
        return templates.content(template, all);
    }

    /** A template as a page of Samlöfte itself; it also gets {@code ui} and {@code components}. */
    public String page(PlatformFrame frame, String template, Map<String, Object> parameters) {
        return page(frame, templates.content(template, common(parameters, frame.language())));
    }

    /** A page of Samlöfte itself that search engines are to leave, such as one behind a sign-in. */
    String unlistedPage(PlatformFrame frame, String template, Map<String, Object> parameters) {
        return html(frame, null, templates.content(template, common(parameters, frame.language())));
    }

    /** A municipality's page that search engines are to leave, such as the one to sign in on. */
    String unlistedPage(PageFrame frame, String template, Map<String, Object> parameters) {
        List<Layout.LanguageLink> languages = StaffPages.languages().stream()
                .map(language -> new Layout.LanguageLink(language, frame.address(language)))
                .toList();
        return html(frame, null, null, languages, part(frame, template, parameters));
    }

    String staffPage(StaffFrame frame, StaffLayout layout, String template, Map<String, Object> parameters) {
        StaffRequest request = frame.request();
        Map<String, Object> all = common(parameters, request.language());
        return templates.text(
                "web/staff-layout.jte",
                Map.of(
                        "ui", texts.in(request.language()),
                        "frame", frame,
                        "layout", layout,
                        "links", links(layout.colours()),
                        "languages",
                                StaffPages.languages().stream()
                                        .map(language -> new Layout.LanguageLink(
                                                language, StaffAddress.of(request.tenant(), language, frame.path())))
                                        .toList(),
                        "body", Layout.Body.of(templates.content(template, all))));
    }

    String barePage(StaffFrame frame, Colours colours, String template, Map<String, Object> parameters) {
        StaffRequest request = frame.request();
        return templates.text(
                "web/bare-layout.jte",
                Map.of(
                        "ui", texts.in(request.language()),
                        "frame", frame,
                        "links", links(colours),
                        "body", Layout.Body.of(templates.content(template, common(parameters, request.language())))));
    }

    String fragment(Language language, String template, Map<String, Object> parameters) {
        return templates.text(template, common(parameters, language));
    }

    private Map<String, Object> common(Map<String, Object> parameters, Language language) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", texts.in(language));
        all.put("components", components);
        return all;
    }

    private Layout.Head head(PageFrame frame, @Nullable String canonical, @Nullable Sharing sharing) {
        Tenant tenant = frame.tenant();
        String title = frame.path().isEmpty() ? tenant.name() + " – " + PRODUCT : frame.title() + " – " + tenant.name();
        return new Layout.Head(
                title,
                frame.title(),
                frame.description(),
                tenant.officialName(),
                canonical,
                sharing == null ? null : shared(frame, sharing),
                links(frame.profile().colours()));
    }

    private Layout.Shared shared(PageFrame frame, Sharing sharing) {
        return new Layout.Shared(
                base.value() + frame.address(frame.language()),
                base.value() + sharing.image(),
                sharing.imageAlt(),
                output -> output.writeContent(sharing.dataInHtml(base.value())));
    }

    private static Layout.Brand brand(PageFrame frame) {
        Tenant tenant = frame.tenant();
        String logo = LogoFile.of(tenant, frame.profile()).map(LogoFile::path).orElse(null);
        return new Layout.Brand(tenant.officialName(), PRODUCT, tenant.path(frame.language()), logo, false);
    }

    private Layout.Links links(Colours colours) {
        return new Layout.Links(
                assets.address("favicon.svg"),
                assets.address("inter-latin.woff2"),
                assets.address("samlofte.css"),
                assets.themeAddress(colours));
    }

    private String html(Layout layout) {
        return templates.text("web/layout.jte", Map.of("layout", layout));
    }
}
