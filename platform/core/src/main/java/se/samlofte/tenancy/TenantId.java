package se.samlofte.tenancy;

/** Our own key of a tenant, positive. Never shown outside: addresses use the slug, the API the municipality code. */
public record TenantId(int value) {

    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not a tenant id: " + value);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
