package se.samlofte.pledges.subscription;

import jakarta.servlet.http.HttpServletRequest;
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
import se.samlofte.identity.LinkAddress;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.web.ForeignForms;
import se.samlofte.web.OpenForms;
import se.samlofte.web.OpenForms.Visitor;
import se.samlofte.web.Ui;

/**
 * The pages behind a letter's links: to confirm, and to leave. Fetching shows them, pressing acts; a mail program that
 * leaves for its user sends what the button sends (RFC 8058).
 */
@Controller
class SubscriptionLinkPages {

    private static final String TOKEN = "/{token:" + LinkAddress.TOKEN + "}";
    private static final String CONFIRM = "/{slug}/lank/" + Subscriptions.CONFIRM + TOKEN;
    private static final String END = "/{slug}/lank/" + Subscriptions.END + TOKEN;

    private final OpenForms forms;
    private final Subscriptions subscriptions;

    SubscriptionLinkPages(OpenForms forms, Subscriptions subscriptions) {
        this.forms = forms;
        this.subscriptions = subscriptions;
    }

    @GetMapping(CONFIRM)
    ResponseEntity<byte[]> lookAtConfirming(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        return look(visitor(request, in), Subscriptions.CONFIRM, token);
    }

    @PostMapping(CONFIRM)
    ResponseEntity<byte[]> confirm(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        Visitor visitor = visitor(request, in);
        if (ForeignForms.isForeign(request)) {
            return look(visitor, Subscriptions.CONFIRM, token);
        }
        boolean done = as(visitor, () -> subscriptions.confirm(token));
        return done ? word(HttpStatus.OK, visitor, "confirmed") : gone(visitor);
    }

    @GetMapping(END)
    ResponseEntity<byte[]> lookAtEnding(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        return look(visitor(request, in), Subscriptions.END, token);
    }

    @PostMapping(END)
    ResponseEntity<byte[]> end(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        Visitor visitor = visitor(request, in);
        if (ForeignForms.isForeign(request)) {
            return look(visitor, Subscriptions.END, token);
        }
        boolean done = as(visitor, () -> subscriptions.end(token));
        return done ? word(HttpStatus.OK, visitor, "ended") : gone(visitor);
    }

    private ResponseEntity<byte[]> look(Visitor visitor, String purpose, String token) {
        Optional<Subscription> subscription = as(visitor, () -> subscriptions.look(purpose, token));
        if (subscription.isEmpty()) {
            return gone(visitor);
        }
        Ui ui = forms.ui(visitor);
        String key = "pledges.subscription." + (purpose.equals(Subscriptions.END) ? "ending" : "confirming");
        return forms.page(
                HttpStatus.OK,
                visitor,
                ui.text(key),
                "",
                "pledges/subscription/press.jte",
                Map.of("key", key, "address", LinkAddress.of(visitor.tenant(), visitor.language(), purpose, token)));
    }

    private ResponseEntity<byte[]> word(HttpStatus status, Visitor visitor, String what) {
        Ui ui = forms.ui(visitor);
        return forms.page(
                status,
                visitor,
                ui.text("pledges.subscription." + what),
                "",
                "pledges/subscription/word.jte",
                Map.of(
                        "text", ui.text("pledges.subscription." + what + ".what"),
                        "back", visitor.address("/medborgarloften")));
    }

    private ResponseEntity<byte[]> gone(Visitor visitor) {
        return word(HttpStatus.NOT_FOUND, visitor, "gone");
    }

    private Visitor visitor(HttpServletRequest request, @Nullable String language) {
        return forms.visitor(request, Language.ofTag(String.valueOf(language)).orElse(Language.SV));
    }

    private static <T> T as(Visitor visitor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return AccessScope.call(Access.app(visitor.tenant().id()), work);
    }
}
