package se.samlofte.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in the current work, with what they may do in the bound tenant at this moment.
 *
 * @param account of a person or a machine client; absent for the program itself and for nobody
 * @param name as the trail shows it
 * @param permissions {@code module:action}, such as {@code pledges:write}
 * @param sentBy whom a calling system says it acts for; gives no right
 */
public record Actor(
        Kind kind,
        @Nullable UUID account,
        String name,
        Set<String> permissions,
        @Nullable String sentBy) {

    private static final Actor NOBODY = new Actor(Kind.NOBODY, null, "–", Set.of(), null);

    public enum Kind {
        PERSON,
        MACHINE,
        /** Jobs, listeners and commands. */
        PROGRAM,
        NOBODY
    }

    public Actor {
        permissions = Set.copyOf(permissions);
        if ((kind == Kind.PERSON || kind == Kind.MACHINE) && account == null) {
            throw new IllegalArgumentException("Persons and machines act by an account");
        }
    }

    public static Actor nobody() {
        return NOBODY;
    }

    /** @param permissions what they may do in the tenant, now */
    public static Actor person(UUID account, String name, Set<String> permissions) {
        return new Actor(Kind.PERSON, account, name, permissions, null);
    }

    /** @param name of the job or command, such as {@code tenant apply} */
    public static Actor program(String name) {
        return new Actor(Kind.PROGRAM, null, name, Set.of(), null);
    }

    /** The same one, acting for somebody whom a calling system names; the trail keeps the name. */
    public Actor sentBy(String whom) {
        return new Actor(kind, account, name, permissions, whom);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** @throws NotPermittedException unless this actor has the permission; the program itself has every one */
    public void require(String permission) {
        if (kind != Kind.PROGRAM && !may(permission)) {
            throw new NotPermittedException(permission);
        }
    }

    /** @throws NotPermittedException when nobody with an account acts */
    public UUID requireAccount() {
        if (account == null) {
            throw new NotPermittedException("account");
        }
        return account;
    }
}
