package se.samlofte.identity;

import java.time.Clock;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of whoever an issuer just vouched for: by owner, issuer and subject, whatever else it says. */
@Component
class AccountUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final int LONGEST_NAME = 200;

    private final OidcUserService library = new OidcUserService();
    private final SignInClients clients;
    private final Accounts accounts;
    private final Clock clock;

    AccountUsers(SignInClients clients, Accounts accounts, Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.clock = clock;
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(IssuerConnection.template());
        library.setOauth2UserService(userInfo);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = library.loadUser(request);
        SignInClient client = clients.byId(request.getClientRegistration().getRegistrationId())
                .orElseThrow(() -> refused("the client is gone"));
        IssuerSettings.Organisation organisation = client.organisation();
        if (organisation != null && !organisation.isIn(user.getClaimAsString(organisation.claim()))) {
            throw refused("the issuer vouches for another organisation");
        }
        String subject = subject(user, client);
        Account account = accounts.signIn(client.owner(), client.issuer(), subject, name(user, subject))
                .orElseThrow(() -> refused("the account is disabled"));
        SignedIn signedIn = new SignedIn(
                account.id(),
                account.name(),
                client.id(),
                client.issuer(),
                user.getClaimAsString("sid"),
                user.getClaimAsString("acr"),
                user.getIdToken().getTokenValue(),
                clock.instant());
        return new AccountUser(user, account, signedIn);
    }

    private static String name(OidcUser user, String subject) {
        String name = user.getClaimAsString("name");
        String clean = name == null ? "" : OneLine.of(name, LONGEST_NAME);
        return clean.isEmpty() ? OneLine.of(subject, LONGEST_NAME) : clean;
    }

    private static String subject(OidcUser user, SignInClient client) {
        String subject = user.getIdToken().getClaimAsString(client.subjectClaim());
        if (subject == null || subject.isBlank() || subject.length() > TokenDecoders.LONGEST_SUBJECT) {
            throw refused("the token names nobody");
        }
        return subject;
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("access_denied", why, null));
    }
}
