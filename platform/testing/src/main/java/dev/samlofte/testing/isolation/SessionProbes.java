package dev.samlofte.testing.isolation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What an injected statement would try on the session itself: another token, another role, policies off. F9. */
final class SessionProbes {

    private final RandomGenerator random;
    private final List<ProbeTable> tables;
    private final TokenForge tokens;

    SessionProbes(RandomGenerator random, List<ProbeTable> tables, TokenForge tokens) {
        this.random = random;
        this.tables = tables;
        this.tokens = tokens;
    }

    Probe next() {
        String table = tables.get(random.nextInt(tables.size())).address();
        String read = "select t.* from " + table + " t";
        return Probe.query(
                switch (random.nextInt(7)) {
                    case 0 ->
                        "select t.* from (select set_config('samlofte.tenant', '" + forged() + "', true)) f (x), "
                                + table + " t";
                    case 1 -> "set local samlofte.tenant = '" + forged() + "'; " + read;
                    case 2 -> "set local row_security = off; " + read;
                    case 3 -> "set local role samlofte_owner; " + read;
                    case 4 -> "set session authorization samlofte_owner; " + read;
                    case 5 -> "select set_config('samlofte.tenant', '', true); " + read;
                    default -> "select set_config('samlofte.tenant', null, true); " + read;
                });
    }

    private String forged() {
        TestTenant other = random.nextBoolean() ? TestTenant.B : TestTenant.C;
        String own = tokens.token(TestTenant.A.id());
        return switch (random.nextInt(5)) {
            case 0 -> own.replace("." + TestTenant.A.id() + ".", "." + other.id() + ".");
            case 1 -> tokens.token("tenant", other.id(), Duration.ofHours(-1));
            case 2 -> new TokenForge(tokens.kid(), "00".repeat(32)).token(other.id());
            case 3 -> new TokenForge("k9", tokens.hexKey()).token(other.id());
            default -> tokens.token("consented", other.id(), Duration.ofHours(1));
        };
    }
}
