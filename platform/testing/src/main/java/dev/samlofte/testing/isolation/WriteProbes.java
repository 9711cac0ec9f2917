package dev.samlofte.testing.isolation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Random writing statements: at foreign rows, with a foreign tenant's id, or at all rows with what they return. */
final class WriteProbes {

    private final RandomGenerator random;
    private final List<ProbeTable> tables;
    private final ProbePredicates predicates;

    WriteProbes(RandomGenerator random, List<ProbeTable> tables) {
        this.random = random;
        this.tables = tables;
        this.predicates = new ProbePredicates(random);
    }

    Probe next() {
        ProbeTable table = tables.get(random.nextInt(tables.size()));
        String t = table.address();
        String others = " where " + predicates.foreign("t");
        String any = " where " + predicates.any(table, "t");
        String column = predicates.column(table);
        int other = random.nextBoolean() ? TestTenant.B.id() : TestTenant.C.id();
        return switch (random.nextInt(10)) {
            case 0 -> Probe.atOthers("update " + t + " t set " + column + " = t." + column + others);
            case 1 -> Probe.query("update " + t + " t set " + column + " = t." + column + any + " returning t.*");
            case 2 -> Probe.atOthers("update " + t + " t set tenant_id = " + TestTenant.A.id() + others);
            case 3 -> Probe.atOthers("update " + t + " t set tenant_id = " + other + any);
            case 4 -> Probe.atOthers("delete from " + t + " t" + others);
            case 5 -> Probe.query("delete from " + t + " t" + any + " returning t::text");
            case 6 -> Probe.atOthers(copyTo(table, other, ""));
            case 7 -> Probe.atOthers(copyTo(table, other, " on conflict do nothing"));
            case 8 ->
                Probe.atOthers("merge into " + t + " t using (values (" + other + ")) as s (id) on t.tenant_id = s.id"
                        + " when matched then update set " + column + " = t." + column);
            default -> Probe.query("with gone as (delete from " + t + " t" + any + " returning *) select * from gone");
        };
    }

    /** Inserts our own rows under another tenant's id. */
    private static String copyTo(ProbeTable table, int tenant, String end) {
        String values = table.columns().stream()
                .map(column -> column.equals("\"tenant_id\"") ? Integer.toString(tenant) : "t." + column)
                .collect(Collectors.joining(", "));
        return "insert into " + table.address() + " (" + String.join(", ", table.columns()) + ") select " + values
                + " from " + table.address() + " t" + end;
    }
}
