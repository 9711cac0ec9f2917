package se.samlofte.pledges.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.ReportWords;
import se.samlofte.web.Ui;

/**
 * The words around a report as they are being written.
 *
 * @param version the one the writer has, 0 for none
 * @param saved what somebody else has saved meanwhile; absent when nobody has
 */
public record ReportForm(
        Ui ui,
        ReportWords typed,
        int version,
        List<Fault> faults,
        @Nullable ReportWords saved) {

    private static final List<String> LONG = List.of("introduction", "process", "next");
    private static final List<String> LINES = List.of("diaryNumber", "body", "paragraph", "decided");

    public List<String> longFields() {
        return LONG;
    }

    public List<String> lines() {
        return LINES;
    }

    public String value(String field) {
        return value(typed, field);
    }

    /** The texts that differ from what is saved. */
    public List<String> differing() {
        ReportWords other = saved;
        return other == null
                ? List.of()
                : java.util.stream.Stream.concat(LONG.stream(), LINES.stream())
                        .filter(field -> !value(typed, field).equals(value(other, field)))
                        .toList();
    }

    public String savedValue(String field) {
        String there = saved == null ? "" : value(saved, field);
        return there.isEmpty() ? ui.text("pledges.staff.report.nothing") : there;
    }

    public @Nullable String error(String field) {
        Optional<Fault> fault =
                faults.stream().filter(one -> one.field().equals(field)).findFirst();
        return fault.map(one ->
                        ui.text("pledges.fault." + one.rule(), one.arguments().toArray()))
                .orElse(null);
    }

    private static String value(ReportWords words, String field) {
        return switch (field) {
            case "introduction" -> words.introduction();
            case "process" -> words.process();
            case "next" -> words.next();
            case "diaryNumber" -> words.diaryNumber();
            case "body" -> words.body();
            case "paragraph" -> words.paragraph();
            case "decided" -> words.decided();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
