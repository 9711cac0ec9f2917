package dev.samlofte.planted.trail;

import se.samlofte.audit.Deed;

class WordlessDeeds {

    Deed forgets() {
        return Deed.of("planted:forget-words", "plan", 1);
    }

    Deed handsOn() {
        return made("planted:handed-on");
    }

    private static Deed made(String action) {
        return Deed.of(action, "plan", 2);
    }
}
