package se.samlofte.web;

import java.text.ListFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/** What a template needs of one language: texts by key, and dates as people say them. */
public final class Ui {

    private final Language language;
    private final Texts texts;

    Ui(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key with its arguments, {@link java.text.MessageFormat}.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has it
     */
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** Whether a bundle has this key. */
    public boolean has(String key) {
        return texts.has(language, key);
    }

    /** "5 december 2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** "december 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
    }

    /** "december". */
    public String monthName(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL", language.locale()).format(month);
    }

    /** "D". */
    public String monthLetter(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, language.locale());
    }

    /** "a, b och c". */
    public String list(List<String> words) {
        return list(words, language);
    }

    /** "a, b och c" of Swedish words whatever the page's language is. */
    public String swedishList(List<String> words) {
        return list(words, Language.SV);
    }

    /** "a, b eller c". */
    public String either(List<String> words) {
        return words.isEmpty()
                ? ""
                : ListFormat.getInstance(language.locale(), ListFormat.Type.OR, ListFormat.Style.FULL)
                        .format(words);
    }

    private static String list(List<String> words, Language language) {
        return words.isEmpty()
                ? ""
                : ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(words);
    }

    /** {@code sv} where something is Swedish whatever the page's language is; absent on a Swedish page. */
    public @Nullable String swedish() {
        return language == Language.SV ? null : Language.SV.tag();
    }
}
