package dev.samlofte.planted.badly;

import org.springframework.scheduling.annotation.Async;

@Async
class AsyncClass {}
