package dev.samlofte.planted.badly;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

    @Autowired
    @Nullable
    String text;
}
