package dev.samlofte.planted.badly;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedSetter {

    @Nullable
    String text;

    @Autowired
    void setText(String text) {
        this.text = text;
    }
}
