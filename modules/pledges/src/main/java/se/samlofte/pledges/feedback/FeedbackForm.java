package se.samlofte.pledges.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.personaldata.Finding;
import se.samlofte.personaldata.PersonalData;
import se.samlofte.web.FormSeals;
import se.samlofte.web.Ui;

/**
 * What somebody typed into the form, and what stands in its way.
 *
 * @param insists that it is to be sent although it was warned of
 */
public record FeedbackForm(String text, String email, boolean insists) {

    static final FeedbackForm EMPTY = new FeedbackForm("", "", false);

    /**
     * @param faults sentence by field; what has to be mended
     * @param warnings what to think of before it is sent all the same
     */
    public record Judgement(Map<String, String> faults, List<String> warnings) {

        boolean passes(boolean insists) {
            return faults.isEmpty() && (insists || warnings.isEmpty());
        }
    }

    Judgement judge(FormSeals.State seal, Ui ui) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<Finding> found = PersonalData.in(text);
        if (text.isBlank()) {
            faults.put("text", ui.text("pledges.feedback.fault.empty"));
        } else if (text.length() > Message.LONGEST) {
            faults.put("text", ui.text("pledges.feedback.fault.long", Message.LONGEST, text.length()));
        }
        found.stream()
                .filter(finding -> finding.kind().blocks())
                .findFirst()
                .ifPresent(finding -> faults.putIfAbsent(
                        "text", ui.text("pledges.feedback.fault." + finding.kind(), finding.in(text))));
        if (!email.isBlank() && address().isEmpty()) {
            faults.put("e-post", ui.text("pledges.feedback.fault.email"));
        }
        FormSeals.fault(seal).ifPresent(key -> faults.put("skicka", ui.text(key)));
        return new Judgement(faults, warnings(found, ui));
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    private List<String> warnings(List<Finding> found, Ui ui) {
        List<String> warnings = new java.util.ArrayList<>();
        if (SuspectedTip.is(text)) {
            warnings.add(ui.text("pledges.feedback.warning.tip"));
        }
        found.stream()
                .filter(finding -> !finding.kind().blocks())
                .map(finding -> ui.text("pledges.feedback.warning." + finding.kind(), finding.in(text)))
                .distinct()
                .forEach(warnings::add);
        return warnings;
    }
}
