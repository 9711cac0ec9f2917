package se.samlofte.administration;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samlofte.identity.PlatformRole;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.OverviewPages;
import se.samlofte.web.OverviewRequest;

/** What operators see: which municipalities there are and what they have turned on. No content of theirs. */
@Controller
class OperationPages {

    private final OverviewPages pages;
    private final Tenants tenants;

    OperationPages(OverviewPages pages, Tenants tenants) {
        this.pages = pages;
        this.tenants = tenants;
    }

    @GetMapping("/drift")
    ResponseEntity<byte[]> operation(OverviewRequest request) {
        request.require(PlatformRole.Kind.OPERATOR);
        List<Tenant> all = tenants.all();
        return pages.page(
                request,
                pages.ui(request).text("administration.operation"),
                "administration/operation.jte",
                Map.of("tenants", all));
    }
}
