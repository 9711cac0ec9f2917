package se.samlofte.pledges.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.feedback.Feedbacks.Step;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedText;
import se.samlofte.web.Ui;

/** The inbox in the workspace. */
@Controller
class FeedbackPages {

    static final String INBOX = "/synpunkter";

    private static final String ROOT = "/{slug}/arbetsyta" + INBOX;
    private static final String ONE = ROOT + "/{id}";

    private final StaffPages pages;
    private final Feedbacks feedbacks;
    private final Pledges pledges;

    FeedbackPages(StaffPages pages, Feedbacks feedbacks, Pledges pledges) {
        this.pages = pages;
        this.feedbacks = feedbacks;
        this.pledges = pledges;
    }

    @GetMapping(ROOT)
    ResponseEntity<byte[]> inbox(StaffRequest request) {
        Ui ui = pages.ui(request);
        return pages.page(
                StaffFrame.below(request, ui, ui.text("pledges.feedback.inbox"), INBOX),
                "pledges/feedback/inbox.jte",
                Map.of("messages", feedbacks.list(), "titles", titles()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> read(StaffRequest request, @PathVariable String id) {
        return page(request, HttpStatus.OK, message(id), "", "");
    }

    @PostMapping(ONE + "/ta")
    ResponseEntity<byte[]> take(StaffRequest request, @PathVariable String id) {
        request.actor().require(FeedbackPermissions.ANSWER);
        return after(request, id, feedbacks.take(message(id).id()), "pledges.feedback.said.taken");
    }

    @PostMapping(ONE + "/avsluta")
    ResponseEntity<byte[]> close(StaffRequest request, @PathVariable String id) {
        request.actor().require(FeedbackPermissions.ANSWER);
        return after(request, id, feedbacks.close(message(id).id()), "pledges.feedback.said.closed");
    }

    @PostMapping(ONE + "/svara")
    ResponseEntity<byte[]> answer(
            StaffRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String svar) {
        request.actor().require(FeedbackPermissions.ANSWER);
        InboxMessage message = message(id);
        Step step = feedbacks.answer(message.id(), TypedText.clean(svar));
        if (step == Step.NO_ANSWER) {
            String key = svar.isBlank() ? "pledges.feedback.answer.empty" : "pledges.feedback.answer.long";
            return page(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    message,
                    svar,
                    pages.ui(request).text(key, Feedbacks.LONGEST_ANSWER));
        }
        return after(request, id, step, "pledges.feedback.said.answered");
    }

    private ResponseEntity<byte[]> after(StaffRequest request, String id, Step step, String done) {
        request.say(step == Step.DONE ? done : "pledges.feedback.said." + step);
        return pages.goTo(request, INBOX + "/" + id);
    }

    private ResponseEntity<byte[]> page(
            StaffRequest request, HttpStatus status, InboxMessage message, String typed, String error) {
        Ui ui = pages.ui(request);
        StaffFrame frame = new StaffFrame(
                request,
                ui.text("pledges.feedback.one"),
                INBOX + "/" + message.id(),
                List.of(
                        StaffFrame.start(request, ui),
                        new PageFrame.Crumb(ui.text("pledges.feedback.inbox"), request.address(INBOX))));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("message", message);
        parameters.put("title", titles().getOrDefault(message.pledge(), message.pledge()));
        parameters.put("may", request.actor().may(FeedbackPermissions.ANSWER));
        parameters.put("typed", typed);
        parameters.put("error", error);
        return pages.page(status, frame, "pledges/feedback/message.jte", parameters);
    }

    private InboxMessage message(String id) {
        return java.util.Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .flatMap(feedbacks::find)
                .orElseThrow(() -> new NotFoundException("There is no message with this id."));
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        pledges.list().forEach((PledgeView pledge) -> titles.put(pledge.id(), pledge.title()));
        return titles;
    }
}
