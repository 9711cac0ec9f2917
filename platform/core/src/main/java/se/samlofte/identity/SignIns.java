package se.samlofte.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** Signing in and out as the platform's trail records it, and where each sign-in leads. */
@Component
public class SignIns {

    private final Trail trail;
    private final TransactionTemplate transaction;
    private final SignInClients clients;
    private final LazyClients registrations;
    private final BaseAddress base;

    SignIns(
            Trail trail,
            TransactionTemplate transaction,
            SignInClients clients,
            LazyClients registrations,
            BaseAddress base) {
        this.trail = trail;
        this.transaction = transaction;
        this.clients = clients;
        this.registrations = registrations;
        this.base = base;
    }

    /** Where the sign-in that ends in this request was to lead. */
    public String target(HttpServletRequest request) {
        return request.getAttribute(PendingSignIns.TARGET) instanceof String target ? target : "/login";
    }

    public void succeeded(SignedIn signedIn) {
        record(
                Actor.person(signedIn.account(), signedIn.name(), java.util.Set.of()),
                new Deed(
                        "identity:sign-in",
                        "account",
                        signedIn.account().toString(),
                        Map.of("client", signedIn.client())));
    }

    /** @param code why, as a short word of the protocol */
    public void refused(HttpServletRequest request, String code) {
        String client =
                request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        String known = client.matches("[a-z0-9-]{1,30}") ? client : "unknown";
        record(
                Actor.nobody(),
                new Deed(
                        "identity:sign-in-refused", "client", known, Map.of("why", code.replaceAll("[^A-Za-z_]", ""))));
    }

    /**
     * Where the issuer ends its own session of this person and sends them back; our own address when it offers no such
     * thing.
     *
     * @param backTo path of ours, one that the issuer knows
     * @param state one word that the page there is asked with, such as a language; empty for none
     */
    public String signedOutAt(SignedIn signedIn, String backTo, String state) {
        record(
                Actor.person(signedIn.account(), signedIn.name(), java.util.Set.of()),
                Deed.of("identity:sign-out", "account", signedIn.account()));
        String withState = state.isEmpty() ? "" : "&state=" + state;
        String here = state.isEmpty() ? backTo : backTo + "?state=" + state;
        try {
            return clients.byId(signedIn.client())
                    .map(registrations::registration)
                    .map(client -> client.getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(endpoint -> endpoint + "?id_token_hint=" + signedIn.idToken() + "&post_logout_redirect_uri="
                            + java.net.URLEncoder.encode(base.value() + backTo, java.nio.charset.StandardCharsets.UTF_8)
                            + withState)
                    .orElse(here);
        } catch (IssuerUnreachableException e) {
            return here;
        }
    }

    private void record(Actor actor, Deed deed) {
        AccessScope.<Boolean, RuntimeException>call(Access.platform(), actor, () -> {
            transaction.executeWithoutResult(status -> trail.record(deed));
            return Boolean.TRUE;
        });
    }
}
