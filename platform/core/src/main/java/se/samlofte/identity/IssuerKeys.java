package se.samlofte.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/**
 * An issuer's keys (SAFETY A25): asked for again after five minutes, and at once for a key that is new, twice in half a
 * minute at most. While the issuer does not answer within three seconds, or answers with more than half a megabyte or
 * with no keys, those that it gave last go on verifying for four hours.
 *
 * @param fresh how long they are used without asking again
 * @param outage how long after their last coming they are used while the issuer does not give them
 * @param pause least time between two questions; zero for none
 */
record IssuerKeys(Duration fresh, Duration outage, Duration pause) {

    /** How long keys and addresses of an issuer that has gone silent are trusted. */
    static final Duration OUTAGE = Duration.ofHours(4);

    static final IssuerKeys USUAL = new IssuerKeys(Duration.ofMinutes(5), OUTAGE, Duration.ofSeconds(30));

    /** Longer than one question takes, since others wait for its answer. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** @param address of the issuer's JSON Web Key Set */
    JWKSource<SecurityContext> at(String address) {
        try {
            JWKSourceBuilder<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(address).toURL(), new Answers(IssuerConnection.template()))
                    .refreshAheadCache(false)
                    .cache(fresh.toMillis(), WAIT.toMillis())
                    .outageTolerant(outage.toMillis());
            return (pause.isZero() ? keys.rateLimited(false) : keys.rateLimited(pause.toMillis())).build();
        } catch (IOException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private record Answers(RestOperations issuers) implements ResourceRetriever {

        @Override
        public Resource retrieveResource(URL address) throws IOException {
            try {
                ResponseEntity<String> answer = issuers.getForEntity(URI.create(address.toString()), String.class);
                String body = answer.getBody();
                return new Resource(body == null ? "" : body, "application/json");
            } catch (RestClientException e) {
                throw new IOException("The issuer's keys could not be fetched", e);
            }
        }
    }
}
