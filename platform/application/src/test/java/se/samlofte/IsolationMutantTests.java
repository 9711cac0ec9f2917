package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.Deviation;
import dev.samlofte.testing.isolation.IsolationCatalogue;
import dev.samlofte.testing.isolation.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guard is taken away in turn, in a transaction that is rolled back: the catalogue says which, and nothing else. */
class IsolationMutantTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.prepare("mutants");

    private static final String OF_A_TENANT = "(tenant_id = (select tenancy.current_tenant()))";

    @ParameterizedTest
    @MethodSource("mutants")
    @Proves({"T01", "T02", "T03", "T06", "T07", "T08", "T18", "T19", "T20"})
    void aMissingGuardIsNamed(String change, List<String> expected) throws SQLException {
        assertThat(deviationsAfter(change)).containsExactlyElementsOf(expected);
    }

    @Test
    @Proves("T20")
    void withoutAChangeNothingIsNamed() throws SQLException {
        assertThat(deviationsAfter("select 1")).isEmpty();
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                mutant(
                        "a policy dropped",
                        "drop policy tenant on tenancy.contact",
                        "T02 tenancy.contact: policy tenant is missing"),
                mutant(
                        "a policy widened",
                        "alter policy tenant on tenancy.contact using (true)",
                        "T02 tenancy.contact: policy tenant is PERMISSIVE ALL to {samlofte_app} using (true) with check "
                                + OF_A_TENANT + ", not PERMISSIVE ALL to {samlofte_app} using " + OF_A_TENANT
                                + " with check " + OF_A_TENANT),
                mutant(
                        "a policy that checks nothing on the way in",
                        "alter policy tenant on tenancy.contact with check (true)",
                        "T02 tenancy.contact: policy tenant is PERMISSIVE ALL to {samlofte_app} using " + OF_A_TENANT
                                + " with check (true), not PERMISSIVE ALL to {samlofte_app} using " + OF_A_TENANT
                                + " with check " + OF_A_TENANT),
                mutant(
                        "a policy for everybody",
                        "alter policy open on tenancy.contact to public",
                        "T02 tenancy.contact: policy open is PERMISSIVE SELECT to {public} using " + OF_A_TENANT
                                + " with check null, not PERMISSIVE SELECT to {samlofte_public} using " + OF_A_TENANT
                                + " with check null"),
                mutant(
                        "a second permissive policy",
                        "create policy extra on tenancy.contact to samlofte_app using (true)",
                        "T02 tenancy.contact: policy extra is one too many: "
                                + "PERMISSIVE ALL to {samlofte_app} using (true) with check null"),
                mutant(
                        "row-level security off",
                        "alter table tenancy.contact disable row level security",
                        "T01 tenancy.contact: row-level security is off"),
                mutant(
                        "force removed",
                        "alter table tenancy.contact no force row level security",
                        "T01 tenancy.contact: row-level security is not forced"),
                mutant(
                        "a new table that nobody isolated",
                        "create table tenancy.forgotten (tenant_id integer, id uuid, primary key (tenant_id, id));"
                                + "alter table tenancy.forgotten owner to samlofte_owner",
                        "T01 tenancy.forgotten: row-level security is off",
                        "T01 tenancy.forgotten: row-level security is not forced",
                        "T02 tenancy.forgotten: its comment names no kind of isolation"),
                mutant(
                        "a new table without a tenant",
                        """
                        create table tenancy.shared (id uuid primary key);
                        alter table tenancy.shared owner to samlofte_owner
                        """,
                        "T01 tenancy.shared: row-level security is off",
                        "T01 tenancy.shared: row-level security is not forced",
                        "T01 tenancy.shared: has no column tenant_id integer not null",
                        "T02 tenancy.shared: its comment names no kind of isolation",
                        "T06 tenancy.shared: unique index tenancy.shared_pkey does not begin with tenant_id"),
                mutant(
                        "a view that runs as its owner",
                        "create view tenancy.everybody as select * from tenancy.contact;"
                                + "alter view tenancy.everybody owner to samlofte_owner",
                        "T08 tenancy.everybody: is a view without security_invoker"),
                mutant(
                        "a materialised view",
                        "create materialized view tenancy.kept as select * from tenancy.contact;"
                                + "alter materialized view tenancy.kept owner to samlofte_owner",
                        "T08 tenancy.kept: is a materialised view: it keeps rows outside their policies"),
                mutant(
                        "a unique key without tenant",
                        "create unique index contact_email on tenancy.contact (email)",
                        "T06 tenancy.contact: unique index tenancy.contact_email does not begin with tenant_id"),
                mutant(
                        "an index led by something else",
                        "create index contact_phone on tenancy.contact (phone, tenant_id)",
                        "T06 tenancy.contact: index tenancy.contact_phone does not begin with tenant_id"),
                mutant(
                        "an exclusion without tenant",
                        "alter table tenancy.contact add constraint one_phone exclude using btree (phone with =)",
                        "T06 tenancy.contact: index tenancy.one_phone does not begin with tenant_id"),
                mutant(
                        "a foreign key that reaches across",
                        """
                        alter table tenancy.department add column profile integer;
                        alter table tenancy.department
                            add constraint across foreign key (profile) references tenancy.profile (tenant_id)
                        """,
                        "T07 tenancy.department: foreign key across to tenancy.profile "
                                + "does not pair tenant_id with tenant_id"),
                mutant(
                        "a second column that names a tenant",
                        "alter table tenancy.department add column partner integer"
                                + " constraint partner references tenancy.tenant (id)",
                        "T07 tenancy.department: foreign key partner to the tenant is not on tenant_id alone"),
                mutant(
                        "truncate granted",
                        "grant truncate on tenancy.contact to samlofte_app",
                        "T03 tenancy.contact: samlofte_app may TRUNCATE"),
                mutant(
                        "references and trigger granted",
                        "grant references, trigger on tenancy.contact to samlofte_public",
                        "T03 tenancy.contact: samlofte_public may REFERENCES",
                        "T03 tenancy.contact: samlofte_public may TRIGGER"),
                mutant(
                        "a single column granted",
                        "grant select (file) on onboarding.applied_file to samlofte_public",
                        "T03 onboarding.applied_file: samlofte_public may SELECT on column file"),
                mutant(
                        "a global table opened to writing",
                        "grant update on geography.county to samlofte_app",
                        "T03 geography.county: samlofte_app may UPDATE"),
                mutant(
                        "the token keys opened",
                        "grant select on tenancy.token_key to public",
                        "T03 tenancy.token_key: public may SELECT"),
                mutant(
                        "a security definer outside the list",
                        """
                        create function tenancy.peek() returns bigint language sql security definer
                        as 'select count(*) from tenancy.contact'
                        """,
                        "T08 tenancy.peek(): is a security definer outside the list"),
                mutant(
                        "the token function without its search path",
                        "alter function tenancy.current_tenant() reset search_path",
                        "T08 tenancy.current_tenant(): "
                                + "is not a stable security definer of samlofte_keeper with a fixed search_path"),
                mutant(
                        "a function said to be leakproof",
                        "create function tenancy.trusted(text) returns boolean language sql leakproof as 'select true'",
                        "T18 tenancy.trusted(text): is leakproof by our word alone"),
                mutant(
                        "a schema to create in",
                        "grant create on schema tenancy to samlofte_app",
                        "T18 samlofte_app: may create in schema tenancy"),
                mutant(
                        "temporary tables",
                        "grant temporary on database mutants to samlofte_public",
                        "T18 samlofte_public: may create temporary tables in the database"),
                mutant(
                        "a table given away",
                        "alter table tenancy.contact owner to samlofte_app",
                        "T03 tenancy.contact: samlofte_app may not DELETE",
                        "T03 tenancy.contact: samlofte_app may not INSERT",
                        "T03 tenancy.contact: samlofte_app may not SELECT",
                        "T03 tenancy.contact: samlofte_app may not UPDATE",
                        "T03 samlofte_app: owns tenancy.contact",
                        "T03 tenancy.contact: belongs to samlofte_app"),
                mutant(
                        "a role that belongs to the owner",
                        "grant samlofte_owner to samlofte_app",
                        "T03 samlofte_app: belongs to samlofte_owner"),
                mutant(
                        "a role that passes policies by",
                        "alter role samlofte_consented bypassrls replication",
                        "T03 samlofte_consented: bypasses row-level security",
                        "T03 samlofte_consented: may replicate"),
                mutant(
                        "numbers from one sequence for all",
                        "alter table tenancy.department add column number integer generated always as identity",
                        "T19 tenancy.department_number_seq: is a sequence: its numbers count across tenants",
                        "T19 tenancy.department: column number takes its numbers from a sequence"),
                mutant(
                        "a rule that rewrites statements",
                        "create rule also as on insert to tenancy.contact do also nothing",
                        "T01 tenancy.contact: has a rewrite rule: also"));
    }

    private static Arguments mutant(String name, String change, String... deviations) {
        return arguments(named(name, change), List.of(deviations));
    }

    private static List<String> deviationsAfter(String change) throws SQLException {
        try (Connection connection = DATABASE.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            List<String> found = IsolationCatalogue.deviations(connection).stream()
                    .map(Deviation::toString)
                    .toList();
            connection.rollback();
            return found;
        }
    }
}
