package se.samlofte.pledges.subscription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.Allowance;
import se.samlofte.identity.EmailAddress;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.FormSeals;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.OpenForms;
import se.samlofte.web.OpenForms.Visitor;
import se.samlofte.web.Ui;

/** The form to follow a pledge, or all of a municipality's. Answers the same whether the address is known (SAFETY A21). */
@Controller
class SubscriptionPages {

    static final String BELOW = OpenForms.PATH + "/prenumerera";

    private static final String ALL_SV = OpenForms.SV + "/prenumerera";
    private static final String ALL_EN = OpenForms.EN + "/prenumerera";
    private static final String ONE_SV = ALL_SV + "/{pledge}";
    private static final String ONE_EN = ALL_EN + "/{pledge}";

    private final OpenForms forms;
    private final FormSeals seals;
    private final Pledges pledges;
    private final Subscriptions subscriptions;
    private final Allowance allowance;

    SubscriptionPages(
            OpenForms forms, FormSeals seals, Pledges pledges, Subscriptions subscriptions, Allowance allowance) {
        this.forms = forms;
        this.seals = seals;
        this.pledges = pledges;
        this.subscriptions = subscriptions;
        this.allowance = allowance;
    }

    @GetMapping({ALL_SV, ALL_EN, ONE_SV, ONE_EN})
    ResponseEntity<byte[]> form(
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable String pledge,
            HttpServletRequest request) {
        return form(HttpStatus.OK, forms.visitor(request), published(pledge), "", Map.of());
    }

    @PostMapping({ALL_SV, ALL_EN, ONE_SV, ONE_EN})
    ResponseEntity<byte[]> ask(
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable String pledge,
            @RequestParam(name = "e-post", defaultValue = "") String email,
            @RequestParam(name = "webbplats", defaultValue = "") String trap,
            @RequestParam(name = "sigill", defaultValue = "") String seal,
            HttpServletRequest request) {
        Visitor visitor = forms.visitor(request);
        PledgeView about = published(pledge);
        Ui ui = forms.ui(visitor);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            faults.put("e-post", ui.text("pledges.subscription.fault.email"));
        }
        FormSeals.fault(seals.read(seal).state()).ifPresent(key -> faults.put("skicka", ui.text(key)));
        if (address.isEmpty() || !faults.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, visitor, about, email, faults);
        }
        if (trap.isEmpty()) {
            if (!allowance.take("subscription network", visitor.network())
                    || !allowance.take(
                            "subscription address",
                            visitor.tenant().id() + " " + address.get().value())) {
                return form(
                        HttpStatus.TOO_MANY_REQUESTS,
                        visitor,
                        about,
                        email,
                        Map.of("skicka", ui.text("web.form.too-many")));
            }
            AccessScope.run(
                    Access.app(visitor.tenant().id()),
                    () -> subscriptions.ask(address.get(), about == null ? null : about.id(), visitor.language()));
        }
        return forms.page(
                HttpStatus.OK,
                visitor,
                ui.text("pledges.subscription.asked"),
                path(about),
                "pledges/subscription/word.jte",
                Map.of("text", ui.text("pledges.subscription.asked.what"), "back", back(visitor, about)));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Visitor visitor, @Nullable PledgeView pledge, String email, Map<String, String> faults) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("about", pledge == null ? "" : pledge.title());
        parameters.put("email", email);
        parameters.put("faults", faults);
        parameters.put("address", visitor.address(path(pledge)));
        return forms.page(
                status,
                visitor,
                forms.ui(visitor).text("pledges.subscription.title"),
                path(pledge),
                "pledges/subscription/form.jte",
                parameters);
    }

    private static String path(@Nullable PledgeView pledge) {
        return pledge == null ? BELOW : BELOW + "/" + pledge.id();
    }

    private static String back(Visitor visitor, @Nullable PledgeView pledge) {
        return visitor.address("/medborgarloften" + (pledge == null ? "" : "/" + pledge.id()));
    }

    private @Nullable PledgeView published(@Nullable String id) {
        return id == null
                ? null
                : pledges.find(id).orElseThrow(() -> new NotFoundException("There is no pledge at this address."));
    }
}
