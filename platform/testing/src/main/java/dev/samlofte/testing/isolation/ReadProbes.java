package dev.samlofte.testing.isolation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random reading statements: each shape in which one could hope that the policy is forgotten. */
final class ReadProbes {

    private final RandomGenerator random;
    private final List<ProbeTable> tables;
    private final ProbePredicates predicates;

    ReadProbes(RandomGenerator random, List<ProbeTable> tables) {
        this.random = random;
        this.tables = tables;
        this.predicates = new ProbePredicates(random);
    }

    Probe next() {
        ProbeTable t = table();
        ProbeTable u = table();
        String where = " where " + predicates.any(t, "t");
        String column = predicates.column(t);
        return Probe.query(
                switch (random.nextInt(22)) {
                    case 0 -> "select * from " + t.address() + " t" + where;
                    case 1 -> "select t." + column + " from " + t.address() + " t" + where + " order by 1 desc limit 3";
                    case 2 ->
                        "select t.*, u.* from " + t.address() + " t join " + u.address()
                                + " u on u.tenant_id = t.tenant_id" + where;
                    case 3 -> "select t.*, u.* from " + t.address() + " t cross join " + u.address() + " u" + where;
                    case 4 ->
                        "select t.*, u.* from " + t.address() + " t left join " + u.address()
                                + " u on u.tenant_id <> t.tenant_id" + where;
                    case 5 ->
                        "with w as materialized (select * from " + t.address() + " t" + where + ") select * from w";
                    case 6 ->
                        "with recursive w (n, line) as (select 1, t::text from " + t.address() + " t" + where
                                + " union all select n + 1, line from w where n < 2) select * from w";
                    case 7 ->
                        "select * from " + u.address() + " u where u.tenant_id in (select tenant_id from " + t.address()
                                + " t" + where + ")";
                    case 8 ->
                        "select * from " + u.address() + " u where exists (select from " + t.address() + " t" + where
                                + " and t.tenant_id <> u.tenant_id)";
                    case 9 ->
                        "select * from " + u.address() + " u where not exists (select from " + t.address() + " t"
                                + where + ")";
                    case 10 ->
                        "select u.*, x.* from " + u.address() + " u cross join lateral (select * from " + t.address()
                                + " t" + where + ") x";
                    case 11 ->
                        "select string_agg(t." + column + "::text, ' '), count(*), min(t.tenant_id),"
                                + " max(t.tenant_id) from " + t.address() + " t" + where;
                    case 12 -> "select json_agg(t)::text, array_agg(t.tenant_id) from " + t.address() + " t" + where;
                    case 13 ->
                        "select t.tenant_id, count(*), max(t." + column + "::text) from " + t.address() + " t" + where
                                + " group by rollup (t.tenant_id) order by 2 desc";
                    case 14 ->
                        "select t.tenant_id, lag(t." + column + "::text) over (order by t.tenant_id), t::text from "
                                + t.address() + " t" + where;
                    case 15 -> "select * from " + t.address() + " t" + where + " for update";
                    case 16 -> "select * from " + t.address() + " t" + where + " for key share skip locked";
                    case 17 -> "select (select string_agg(t::text, ' ') from " + t.address() + " t" + where + ")";
                    case 18 ->
                        "select tenant_id, t::text from " + t.address() + " t" + where + " union all select tenant_id,"
                                + " u::text from " + u.address() + " u except select 0, ''";
                    case 19 -> "copy (select * from " + t.address() + " t" + where + ") to stdout";
                    case 20 -> "copy " + t.address() + " to stdout with (format csv)";
                    default ->
                        "select t.* from tenancy.tenant directory left join " + t.address()
                                + " t on t.tenant_id = directory.id order by directory.id desc";
                });
    }

    private ProbeTable table() {
        return tables.get(random.nextInt(tables.size()));
    }
}
