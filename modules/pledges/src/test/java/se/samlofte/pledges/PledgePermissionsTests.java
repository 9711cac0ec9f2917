package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.NotPermittedException;

/** Each role may what it may, at the service, whatever page or call it comes through. */
class PledgePermissionsTests {

    private final Writing writing = Writing.somewhere();

    @ParameterizedTest
    @CsvSource({
        "TENANT_ADMIN, true, true, true, true",
        "COORDINATOR, true, true, true, true",
        "EDITOR, true, true, false, false",
        "LIAISON_OFFICER, true, true, true, true",
        "LPO_CHIEF, true, false, false, true"
    })
    void aRoleMayWhatItMay(Role role, boolean read, boolean write, boolean publish, boolean approve) {
        Actor person = People.with(role);
        Draft draft = writing.begins(People.coordinator(), Documents.whole());
        UUID id = draft.id();
        check(read, person, () -> Writing.drafts().find(id));
        check(read, person, () -> Writing.drafts().open());
        check(read, person, () -> Writing.drafts().stored());
        check(read, person, () -> Writing.drafts().preview(draft));
        check(write, person, () -> Writing.drafts().start(UUID.randomUUID(), Documents.whole()));
        check(write, person, () -> Writing.drafts().save(id, Basis.of(1), Documents.with("title", role.name())));
        check(write, person, () -> Writing.drafts().correct(UUID.randomUUID(), "inget"));
        check(write, person, () -> Writing.drafts().discard(UUID.randomUUID()));
        check(write, person, () -> Writing.drafts().restore(UUID.randomUUID()));
        check(publish, person, () -> Writing.publishing().ask(id, 99, Writing.ON_PAPER));
        check(publish, person, () -> Writing.publishing().takeDown("inget", "För att"));
        check(approve, person, () -> Writing.publishing().approve(id, 99));
        check(approve, person, () -> Writing.publishing().sendBack(id, "För att"));
    }

    private void check(boolean may, Actor person, ScopedValue.CallableOp<Object, RuntimeException> command) {
        if (may) {
            assertThatCode(() -> writing.tenant().as(person, command)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> writing.tenant().as(person, command)).isInstanceOf(NotPermittedException.class);
        }
    }
}
