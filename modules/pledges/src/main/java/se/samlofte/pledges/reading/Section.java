package se.samlofte.pledges.reading;

/** What a part of a page is about. */
enum Section {
    /** Not said. */
    NONE,
    INTRO,
    PURPOSE,
    SITUATION,
    /** Names the focus areas. */
    FOCUS,
    /** "Medborgarlöfte 2024": the list below it is the pledge. */
    PLEDGE,
    COMMITMENTS,
    GOALS,
    /** "Det här vill vi åstadkomma": commitments where the page has no other list of them, else goals. */
    ACHIEVE,
    CHANNELS,
    FOLLOW_UP,
    SIGNED,
    CONTACT,
    /** Of the web page, not of the pledge. */
    NOISE;

    boolean promises() {
        return this == COMMITMENTS || this == PLEDGE || this == ACHIEVE;
    }

    boolean aims() {
        return this == GOALS || this == ACHIEVE;
    }
}
