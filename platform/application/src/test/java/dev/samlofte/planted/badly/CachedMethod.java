package dev.samlofte.planted.badly;

import org.springframework.cache.annotation.Cacheable;

class CachedMethod {

    @Cacheable("pledges")
    String pledge(String id) {
        return id;
    }
}
