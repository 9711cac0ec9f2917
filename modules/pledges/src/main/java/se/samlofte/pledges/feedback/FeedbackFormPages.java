package se.samlofte.pledges.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.Allowance;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.web.FormSeals;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.OpenForms;
import se.samlofte.web.OpenForms.Visitor;
import se.samlofte.web.TypedText;
import se.samlofte.web.Ui;

/** "Lämna synpunkt eller idé": one form, no account. Nobody who sent it is kept but for the address they left. */
@Controller
class FeedbackFormPages {

    private static final String BELOW = "/synpunkt/";
    private static final String SV = OpenForms.SV + BELOW + "{pledge}";
    private static final String EN = OpenForms.EN + BELOW + "{pledge}";

    private final OpenForms forms;
    private final FormSeals seals;
    private final Pledges pledges;
    private final Feedbacks feedbacks;
    private final Allowance allowance;

    FeedbackFormPages(OpenForms forms, FormSeals seals, Pledges pledges, Feedbacks feedbacks, Allowance allowance) {
        this.forms = forms;
        this.seals = seals;
        this.pledges = pledges;
        this.feedbacks = feedbacks;
        this.allowance = allowance;
    }

    @GetMapping({SV, EN})
    ResponseEntity<byte[]> form(@PathVariable String slug, @PathVariable String pledge, HttpServletRequest request) {
        Visitor visitor = forms.visitor(request);
        return form(
                HttpStatus.OK,
                visitor,
                published(pledge),
                FeedbackForm.EMPTY,
                new FeedbackForm.Judgement(Map.of(), List.of()));
    }

    /** @param trap a field that people do not see; who fills it in is thanked, and nothing more */
    @PostMapping({SV, EN})
    ResponseEntity<byte[]> send(
            @PathVariable String slug,
            @PathVariable String pledge,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "e-post", defaultValue = "") String email,
            @RequestParam(name = "skicka-anda", defaultValue = "") String insists,
            @RequestParam(name = "webbplats", defaultValue = "") String trap,
            @RequestParam(name = "sigill", defaultValue = "") String seal,
            HttpServletRequest request) {
        Visitor visitor = forms.visitor(request);
        PledgeView about = published(pledge);
        FeedbackForm typed =
                new FeedbackForm(TypedText.clean(text).replace("\r\n", "\n"), email.strip(), !insists.isEmpty());
        FormSeals.Read read = seals.read(seal);
        FeedbackForm.Judgement judgement = typed.judge(read.state(), forms.ui(visitor));
        if (!judgement.passes(typed.insists())) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, visitor, about, typed, judgement);
        }
        if (trap.isEmpty()) {
            if (!allowance.take("feedback network", visitor.network())) {
                return form(HttpStatus.TOO_MANY_REQUESTS, visitor, about, typed, tooMany(forms.ui(visitor)));
            }
            feedbacks.receive(new Message(
                    read.id(), about.id(), typed.text(), typed.address().orElse(null), visitor.language()));
        }
        return thanks(visitor, about, typed);
    }

    private static FeedbackForm.Judgement tooMany(Ui ui) {
        return new FeedbackForm.Judgement(Map.of("skicka", ui.text("web.form.too-many")), List.of());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Visitor visitor,
            PledgeView pledge,
            FeedbackForm typed,
            FeedbackForm.Judgement judgement) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("pledge", pledge);
        parameters.put("typed", typed);
        parameters.put("judgement", judgement);
        parameters.put("address", visitor.address(OpenForms.PATH + BELOW + pledge.id()));
        return forms.page(
                status,
                visitor,
                forms.ui(visitor).text("pledges.feedback.title"),
                OpenForms.PATH + BELOW + pledge.id(),
                "pledges/feedback/form.jte",
                parameters);
    }

    private ResponseEntity<byte[]> thanks(Visitor visitor, PledgeView pledge, FeedbackForm typed) {
        return forms.page(
                HttpStatus.OK,
                visitor,
                forms.ui(visitor).text("pledges.feedback.thanks"),
                OpenForms.PATH + BELOW + pledge.id(),
                "pledges/feedback/thanks.jte",
                Map.of(
                        "pledge", pledge,
                        "answered", typed.address().isPresent(),
                        "back", visitor.address("/medborgarloften/" + pledge.id())));
    }

    private PledgeView published(String id) {
        return pledges.find(id).orElseThrow(() -> new NotFoundException("There is no pledge at this address."));
    }
}
