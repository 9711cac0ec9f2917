package se.samlofte.tenancy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which pages exist. Swedish stands first and has no word in addresses. */
public enum Language {
    SV("Svenska"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** BCP 47 tag, such as {@code sv}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == SV ? "sv-SE" : "en-GB");
    }

    /** What stands after the slug in addresses: empty for Swedish, {@code /en} for English. */
    public String pathPart() {
        return this == SV ? "" : "/" + tag();
    }

    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
