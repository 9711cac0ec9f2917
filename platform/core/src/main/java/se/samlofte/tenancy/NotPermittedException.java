package se.samlofte.tenancy;

/** Whoever acts lacks a permission in the bound tenant: 403, since they are known to belong to it. */
public class NotPermittedException extends RuntimeException {

    private final String permission;

    public NotPermittedException(String permission) {
        super("Lacks the permission " + permission);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
