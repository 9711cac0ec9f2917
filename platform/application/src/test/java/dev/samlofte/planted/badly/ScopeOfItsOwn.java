package dev.samlofte.planted.badly;

class ScopeOfItsOwn {

    static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    void run(Runnable work) {
        ScopedValue.where(TENANT, "b").run(work);
    }
}
