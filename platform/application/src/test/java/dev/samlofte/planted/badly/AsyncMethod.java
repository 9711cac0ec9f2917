package dev.samlofte.planted.badly;

import org.springframework.scheduling.annotation.Async;

class AsyncMethod {

    @Async
    void send() {}
}
