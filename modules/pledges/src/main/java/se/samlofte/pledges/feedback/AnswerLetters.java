package se.samlofte.pledges.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.messaging.Letter;
import se.samlofte.pledges.web.PlainLetter;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Templates;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** An answer to what somebody wrote, as a letter. */
@Component
class AnswerLetters {

    private static final Duration USEFUL = Duration.ofDays(5);

    private final Texts texts;
    private final Templates templates;
    private final Tenants tenants;
    private final Clock clock;

    AnswerLetters(Texts texts, Templates templates, Tenants tenants, Clock clock) {
        this.texts = texts;
        this.templates = templates;
        this.tenants = tenants;
        this.clock = clock;
    }

    Letter answer(InboxMessage message, String answer) {
        Tenant tenant = tenants.byId(AccessScope.tenant()).orElseThrow();
        Ui ui = texts.in(message.language());
        PlainLetter letter = new PlainLetter(
                ui.text("pledges.feedback.letter.subject", tenant.officialName()),
                List.of(
                        ui.text("pledges.feedback.letter.greeting"),
                        ui.text("pledges.feedback.letter.why", tenant.officialName()),
                        answer,
                        ui.text("pledges.feedback.letter.you-wrote") + "\n" + message.text()),
                List.of(),
                ui.text("pledges.letter.from", tenant.officialName()));
        return new Letter(
                message.id(),
                letter.subject(),
                letter.asText(),
                letter.asHtml(ui, templates),
                clock.instant().plus(USEFUL));
    }
}
