package dev.samlofte.planted.badly;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class WorkOnTheCommonPool {

    long parallel(List<String> texts) {
        return texts.parallelStream().count();
    }

    CompletableFuture<String> later() {
        return CompletableFuture.supplyAsync(() -> "later");
    }
}
