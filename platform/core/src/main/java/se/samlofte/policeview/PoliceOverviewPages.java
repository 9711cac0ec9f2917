package se.samlofte.policeview;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.Municipality;
import se.samlofte.identity.PlatformRole;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.OverviewPages;
import se.samlofte.web.OverviewRequest;

/** Which municipalities of the analyst's region take part. They read what residents read; more needs consent. */
@Controller
class PoliceOverviewPages {

    private final OverviewPages pages;
    private final Tenants tenants;
    private final Municipalities municipalities;

    PoliceOverviewPages(OverviewPages pages, Tenants tenants, Municipalities municipalities) {
        this.pages = pages;
        this.tenants = tenants;
        this.municipalities = municipalities;
    }

    @GetMapping("/polisoversikt")
    ResponseEntity<byte[]> overview(OverviewRequest request) {
        PlatformRole analyst = request.require(PlatformRole.Kind.REGION_ANALYST);
        List<PoliceTenant> region = tenants.all().stream()
                .filter(tenant -> !tenant.suspended() && isIn(tenant, String.valueOf(analyst.region())))
                .map(tenant -> new PoliceTenant(tenant.name(), tenant.path(request.language())))
                .toList();
        return pages.page(
                request,
                pages.ui(request).text("policeview.title"),
                "policeview/overview.jte",
                Map.of("region", region));
    }

    private boolean isIn(Tenant tenant, String region) {
        return tenant.code() != null
                && municipalities
                        .byCode(tenant.code())
                        .map(Municipality::policeRegion)
                        .map(PoliceOverviewPages::slug)
                        .filter(region::equals)
                        .isPresent();
    }

    private static String slug(String region) {
        return region.toLowerCase(java.util.Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o');
    }
}
