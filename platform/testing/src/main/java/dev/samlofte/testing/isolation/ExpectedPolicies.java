package dev.samlofte.testing.isolation;

import static dev.samlofte.database.DatabaseRole.APP;
import static dev.samlofte.database.DatabaseRole.OWNER;
import static dev.samlofte.database.DatabaseRole.PLATFORM;
import static dev.samlofte.database.DatabaseRole.PUBLIC;

import dev.samlofte.database.DatabaseRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table's kind says of its policies and grants: exactly these, none fewer and none more. */
public final class ExpectedPolicies {

    private static final String OF_TENANT = "(tenant_id = (select tenancy.current_tenant()))";
    private static final Set<String> EVERYTHING = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    /** A global table, but staff may only add events of the bound tenant (SAFETY T14). */
    private static final List<Policy> OF_EVENTS = List.of(
            Policy.all("registry", PLATFORM.roleName(), "true"),
            Policy.insert(
                    "own_event",
                    APP.roleName(),
                    "((((serialized_event)::jsonb #>> '{tenant,value}'::text[]))::integer = (select tenancy.current_tenant()))"));

    /** Global tables that have policies all the same. */
    static final Map<String, List<Policy>> OF_GLOBAL_TABLES = Map.of("tenancy.event_publication", OF_EVENTS);

    private ExpectedPolicies() {}

    static List<Policy> policies(Kind kind) {
        List<Policy> policies = new ArrayList<>(List.of(
                Policy.all("maintenance", OWNER.roleName(), "true"), Policy.all("tenant", APP.roleName(), OF_TENANT)));
        switch (kind) {
            case TENANT, APPENDED -> {}
            case PUBLISHED ->
                policies.add(Policy.select("published", PUBLIC.roleName(), "(" + OF_TENANT + " and published)"));
            case OPEN -> policies.add(Policy.select("open", PUBLIC.roleName(), OF_TENANT));
            case INTAKE -> policies.add(Policy.insert("intake", PUBLIC.roleName(), OF_TENANT));
            case DUE -> policies.add(Policy.select("due", PLATFORM.roleName(), "true"));
        }
        return policies;
    }

    /** The commands that a role may use on a table of the kind; policies then decide on which rows. */
    public static Set<String> grants(Kind kind, DatabaseRole role) {
        return switch (role) {
            case APP -> kind == Kind.APPENDED ? Set.of("SELECT", "INSERT") : EVERYTHING;
            case PUBLIC ->
                switch (kind) {
                    case PUBLISHED, OPEN -> Set.of("SELECT");
                    case INTAKE -> Set.of("INSERT");
                    case TENANT, APPENDED, DUE -> Set.of();
                };
            case PLATFORM -> kind == Kind.DUE ? Set.of("SELECT") : Set.of();
            case OWNER, CONSENTED -> Set.of();
        };
    }
}
