package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.tenancy.WiredTenancy.A;
import static se.samlofte.tenancy.WiredTenancy.B;
import static se.samlofte.tenancy.db.Tables.CONTACT;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same id in two tenants names two things. */
class SameIdTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("same_id");
    private static final WiredTenancy TENANCY = WiredTenancy.to(DATABASE.database(), 2);
    private static final String ID =
            UUID.fromString("018f0000-0000-7000-8000-0000000000aa").toString();

    @AfterAll
    static void close() {
        TENANCY.close();
    }

    @Test
    @Proves({"T15", "F4"})
    void eachTenantFindsChangesAndDeletesItsOwn() {
        insert(A, "of A");
        insert(B, "of B");
        assertThat(roles(A)).containsExactly("of A");
        assertThat(roles(B)).containsExactly("of B");

        as(A, () -> TENANCY.sql()
                .update(CONTACT)
                .set(CONTACT.ROLE_SV, "changed by A")
                .where(CONTACT.ID.eq(ID))
                .execute());
        assertThat(roles(A)).containsExactly("changed by A");
        assertThat(roles(B)).containsExactly("of B");

        as(A, () -> TENANCY.sql().deleteFrom(CONTACT).where(CONTACT.ID.eq(ID)).execute());
        assertThat(roles(A)).isEmpty();
        assertThat(roles(B)).containsExactly("of B");
    }

    private static void insert(TenantId tenant, String role) {
        as(tenant, () -> TENANCY.sql()
                .insertInto(CONTACT)
                .set(CONTACT.TENANT_ID, tenant.value())
                .set(CONTACT.ID, ID)
                .set(CONTACT.POSITION, 0)
                .set(CONTACT.ROLE_SV, role)
                .set(CONTACT.ORGANISATION, "organisation")
                .execute());
    }

    private static List<String> roles(TenantId tenant) {
        return AccessScope.call(Access.app(tenant), () -> TENANCY.transactions().execute(status -> TENANCY.sql()
                .select(CONTACT.ROLE_SV)
                .from(CONTACT)
                .where(CONTACT.ID.eq(ID))
                .fetch(CONTACT.ROLE_SV)));
    }

    private static void as(TenantId tenant, Runnable work) {
        AccessScope.run(Access.app(tenant), () -> TENANCY.transactions().executeWithoutResult(status -> work.run()));
    }
}
