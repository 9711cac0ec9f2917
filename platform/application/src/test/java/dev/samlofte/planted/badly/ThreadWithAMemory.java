package dev.samlofte.planted.badly;

class ThreadWithAMemory {

    static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "a");
}
