package se.samlofte.publishing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.Municipality;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.DotMap;
import se.samlofte.web.MapPlace;
import se.samlofte.web.MapPoint;
import se.samlofte.web.PlatformFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** Samlöfte's front: which municipalities take part, as a map and as the table that says the same. */
@Component
class SwedenFront {

    private static final double MARK_WEIGHT = 0.4;

    private final Municipalities municipalities;
    private final ModuleGate gate;
    private final Shell shell;
    private final Texts texts;

    SwedenFront(Municipalities municipalities, ModuleGate gate, Shell shell, Texts texts) {
        this.municipalities = municipalities;
        this.gate = gate;
        this.shell = shell;
        this.texts = texts;
    }

    PublicPage page(List<Tenant> tenants, Language language) {
        Ui ui = texts.in(language);
        List<FrontRow> rows = rows(tenants, language);
        PlatformFrame frame =
                new PlatformFrame(language, ui.text("publishing.front.title"), ui.text("publishing.front.lead"), "");
        String html = shell.page(
                frame,
                "publishing/sweden.jte",
                Map.of("rows", rows, "total", municipalities.all().size(), "map", map(tenants, rows, ui)));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private List<FrontRow> rows(List<Tenant> tenants, Language language) {
        Collator alphabet = Collator.getInstance(Language.SV.locale());
        return tenants.stream()
                .filter(tenant -> !tenant.suspended())
                .sorted(Comparator.comparing(Tenant::name, alphabet)
                        .thenComparing(tenant -> tenant.id().value()))
                .map(tenant -> row(tenant, language))
                .toList();
    }

    private FrontRow row(Tenant tenant, Language language) {
        Language shown = tenant.languages().contains(language) ? language : Language.SV;
        Optional<Municipality> municipality = Optional.ofNullable(tenant.code()).flatMap(municipalities::byCode);
        List<String> modules = gate.modules().stream()
                .filter(module -> tenant.hasOn(module.id()))
                .map(module -> module.name(language))
                .toList();
        return new FrontRow(
                tenant.name(),
                tenant.path(shown),
                municipality.map(Municipality::county).orElse(""),
                modules,
                municipality);
    }

    private DotMap map(List<Tenant> tenants, List<FrontRow> rows, Ui ui) {
        Set<MunicipalityCode> taking = tenants.stream()
                .filter(tenant -> !tenant.suspended())
                .flatMap(tenant -> Optional.ofNullable(tenant.code()).stream())
                .collect(Collectors.toSet());
        List<MapPoint> others = municipalities.all().stream()
                .filter(municipality -> !taking.contains(municipality.code()))
                .map(SwedenFront::point)
                .toList();
        List<MapPlace> places = new ArrayList<>();
        for (FrontRow row : rows) {
            row.municipality()
                    .ifPresent(municipality -> places.add(
                            new MapPlace(row.name(), row.name(), row.address(), point(municipality), MARK_WEIGHT)));
        }
        return new DotMap(ui.text("publishing.front.map", places.size()), others, places);
    }

    private static MapPoint point(Municipality municipality) {
        return new MapPoint(municipality.latitude(), municipality.longitude());
    }
}
