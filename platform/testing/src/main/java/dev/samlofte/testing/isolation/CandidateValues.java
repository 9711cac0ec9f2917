package dev.samlofte.testing.isolation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What one may try to write into a column, best first: the more a value tells of its tenant the better. Identifiers
 * are the same in all tenants on purpose, so that a missing tenant in a join or a key shows.
 */
final class CandidateValues {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'::");

    private CandidateValues() {}

    static List<String> of(SeedColumn column, TestTenant tenant, int n) {
        if (!column.labels().isEmpty()) {
            return arrays(column, rotated(column.labels(), n));
        }
        return arrays(
                column,
                switch (column.element()) {
                    case "text", "character varying", "character" -> texts(column, tenant, n);
                    case "smallint" -> List.of("" + n, "1", "0", "2026");
                    case "integer", "bigint", "numeric", "double precision", "real" ->
                        List.of("" + (tenant.id() + n), "" + n, "1", "0", "2026", "50");
                    case "boolean" -> n == 1 ? List.of("true", "false") : List.of("false", "true");
                    case "uuid" -> List.of("018f0000-0000-7000-8000-00000000000" + n);
                    case "date" -> List.of("2026-0" + n + "-01");
                    case "timestamp with time zone", "timestamp without time zone" ->
                        List.of("2026-0" + n + "-01T12:00:00Z");
                    case "time without time zone", "time with time zone" -> List.of("18:00");
                    case "interval" -> List.of(n + " hours");
                    case "jsonb", "json" ->
                        List.of(
                                "{\"canary\": \"" + tenant.canary() + "-" + n + "\"}",
                                "[]",
                                "\"" + tenant.slug() + "\"");
                    case "bytea" ->
                        List.of("\\x"
                                + HexFormat.of()
                                        .formatHex((tenant.canary() + "-" + n).getBytes(StandardCharsets.UTF_8)));
                    case "inet", "cidr" -> List.of("10.0.0." + n);
                    case "tstzrange", "tsrange", "daterange" -> List.of("[2026-0" + n + "-01,2026-12-01)");
                    default -> List.of();
                });
    }

    private static List<String> texts(SeedColumn column, TestTenant tenant, int n) {
        String canary = tenant.canary() + "-" + n;
        String slug = canary.toLowerCase(Locale.ROOT);
        List<String> values = new ArrayList<>(List.of(
                canary + "-" + column.name(),
                slug + "-" + column.name().replace('_', '-'),
                canary,
                slug,
                slug.replace("-", ""),
                "/" + slug,
                "https://" + slug + ".example.org",
                slug + "@example.org"));
        List<String> literals = column.checks().stream()
                .flatMap(check -> LITERAL.matcher(check).results())
                .map((MatchResult literal) -> literal.group(1).replace("''", "'"))
                .toList();
        values.addAll(rotated(literals, n));
        String letter = tenant.slug().substring(4);
        values.addAll(List.of(
                "+4670000000" + n,
                "#" + (letter + n).repeat(3),
                (letter + n).repeat(32),
                (letter + n).repeat(20),
                "sv",
                "1257",
                "0" + n,
                letter));
        return values;
    }

    private static List<String> rotated(List<String> values, int n) {
        List<String> rotated = new ArrayList<>(values);
        Collections.rotate(rotated, 1 - n);
        return rotated;
    }

    private static List<String> arrays(SeedColumn column, List<String> elements) {
        if (!column.isArray()) {
            return elements;
        }
        List<String> arrays = new ArrayList<>();
        elements.forEach(
                element -> arrays.add("{\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}"));
        arrays.add("{}");
        return arrays;
    }
}
