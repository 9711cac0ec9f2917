package se.samlofte;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import se.samlofte.tenancy.DerivedKeys;

/** Somebody without an account who fills in one of the open forms. */
final class OpenFormClient {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    private final RunningProgram program;
    private final String network;

    OpenFormClient(RunningProgram program) {
        this(program, network());
    }

    OpenFormClient(RunningProgram program, String network) {
        this.program = program;
        this.network = network;
    }

    static String network() {
        int n = NETWORK.incrementAndGet();
        return "203.0." + n / 250 + "." + n % 250;
    }

    /** As somebody does who took a minute to write. */
    HttpResponse<String> send(String path, Map<String, String> fields) {
        return send(path, fields, seal(program, Instant.now().minusSeconds(60)));
    }

    HttpResponse<String> send(String path, Map<String, String> fields, String seal) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("sigill", seal);
        return program.send(HttpRequest.newBuilder(URI.create(program.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", network)
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build());
    }

    /** A form's seal, as if it had been made then. */
    static String seal(RunningProgram program, Instant made) {
        UUID random = UUID.randomUUID();
        long high = (made.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xfff);
        String id = new UUID(high, random.getLeastSignificantBits()).toString();
        return id + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(program.bean(DerivedKeys.class).mac("form-seal", id));
    }
}
