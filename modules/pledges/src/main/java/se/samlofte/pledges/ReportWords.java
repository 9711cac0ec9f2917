package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.FreeText;

/**
 * What people write around a report's numbers, never in their place; and how the municipality's registrar knows it.
 * Empty texts where nothing is written.
 *
 * @param process how the work together went
 * @param next what comes now
 * @param diaryNumber the municipality's own, such as "KS 2026/123"; never a case of the police
 * @param body who decided, such as "Kommunstyrelsen"
 * @param paragraph such as "KS § 45"
 * @param decided day of the decision as it was typed
 */
public record ReportWords(
        String introduction,
        String process,
        String next,
        String diaryNumber,
        String body,
        String paragraph,
        String decided) {

    public static final ReportWords NONE = new ReportWords("", "", "", "", "", "", "");

    /** Most characters of a text. */
    public static final int LONGEST = 4000;

    /** Most characters of what the registrar needs. */
    public static final int LONGEST_LINE = 100;

    public ReportWords {
        introduction = clean(introduction);
        process = clean(process);
        next = clean(next);
        diaryNumber = clean(diaryNumber);
        body = clean(body);
        paragraph = clean(paragraph);
        decided = clean(decided);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : FreeText.clean(typed).strip();
    }

    /** What is wrong, in the order of the fields. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        longest(faults, "introduction", introduction, LONGEST);
        longest(faults, "process", process, LONGEST);
        longest(faults, "next", next, LONGEST);
        longest(faults, "diaryNumber", diaryNumber, LONGEST_LINE);
        longest(faults, "body", body, LONGEST_LINE);
        longest(faults, "paragraph", paragraph, LONGEST_LINE);
        if (!decided.isEmpty() && day() == null) {
            faults.add(new Fault("decided", "day.decided", List.of(), Fault.Weight.INVALID));
        }
        return faults;
    }

    /** The day of the decision; absent when none is typed that can be read. */
    public @Nullable LocalDate day() {
        return TypedDate.of(decided)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(TypedDate::first)
                .orElse(null);
    }

    private static void longest(List<Fault> faults, String field, String text, int most) {
        if (text.length() > most) {
            faults.add(new Fault(field, "too-long", List.of(most, text.length()), Fault.Weight.INVALID));
        }
    }
}
