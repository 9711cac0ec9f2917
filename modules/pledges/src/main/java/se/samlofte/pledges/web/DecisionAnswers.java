package se.samlofte.pledges.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Decision;
import se.samlofte.web.Answer;
import se.samlofte.web.FieldFault;
import se.samlofte.web.RefusalException;

/** Decisions about drafts as answers of the API. */
@Component
class DecisionAnswers {

    private final PledgeDraftAnswers drafts;

    DecisionAnswers(PledgeDraftAnswers drafts) {
        this.drafts = drafts;
    }

    /** @param status when it was done */
    Answer answer(HttpStatus status, String municipalityCode, Decision decision) {
        return switch (decision) {
            case Decision.Done done -> drafts.of(status, municipalityCode, done.draft());
            case Decision.Incomplete incomplete ->
                throw new RefusalException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "It cannot be done as it stands. Put right what 'errors' tells.",
                        drafts.words().blocking(incomplete.draft(), incomplete.faults()));
            case Decision.Refused refused -> throw refusal(refused);
            case Decision.Unknown unknown -> throw PledgeDraftsApi.noDraft();
        };
    }

    /** Refuses a text of the address that holds what {@link FreeText} would take away. */
    static void requireReadable(String parameter, String text) {
        List<String> marks = FreeText.disturbing(text);
        if (!marks.isEmpty()) {
            throw new RefusalException(
                    HttpStatus.BAD_REQUEST,
                    "'" + parameter + "' has characters that readers cannot see or read.",
                    List.of(new FieldFault(parameter, "Leave out " + String.join(", ", marks) + ".")));
        }
    }

    private static RefusalException refusal(Decision.Refused refused) {
        return switch (refused.why()) {
            case OWN_QUESTION ->
                new RefusalException(
                        HttpStatus.FORBIDDEN,
                        "You asked for this to be published. Another person has to approve it or send it back; you "
                                + "can withdraw the question.");
            case OTHERS_QUESTION ->
                new RefusalException(
                        HttpStatus.FORBIDDEN,
                        "Another person asked for this to be published. Send it back with a reason instead.");
            case CHANGED -> RefusalException.stale(refused.draft().version());
            case NOT_WAITING ->
                new RefusalException(
                        HttpStatus.CONFLICT,
                        "This cannot be done now: the draft is in the state "
                                + refused.draft().state() + ".");
            case SUPERSEDED ->
                new RefusalException(
                        HttpStatus.CONFLICT,
                        "What this corrects has been corrected by somebody else since. Begin a new correction.");
            case NO_SUCH_PARTY ->
                new RefusalException(HttpStatus.CONFLICT, "The document names no such party or signatory.");
            case ALREADY -> new RefusalException(HttpStatus.CONFLICT, "Somebody else was first.");
            case FOR_TWO -> new RefusalException(HttpStatus.FORBIDDEN, "One person does not agree or sign for two.");
            case NOT_AGREED -> new RefusalException(HttpStatus.CONFLICT, "Both parties have to agree first.");
        };
    }
}
