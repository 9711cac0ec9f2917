package se.samlofte.pledges.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.LinkAddress;
import se.samlofte.pledges.Due;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.ReminderAnswers;
import se.samlofte.pledges.ReminderAnswers.Answering;
import se.samlofte.pledges.ReminderAnswers.Question;
import se.samlofte.pledges.Reminders;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.ForeignForms;
import se.samlofte.web.OpenPages;
import se.samlofte.web.Ui;

/**
 * Where a reminder's link leads: one question, answered without signing in by at most three presses. Showing it changes
 * nothing; an answered one says so, and an old or invented link gets one and the same page.
 */
@Controller
class ReminderLinkPages {

    private static final String LINK = "/{slug}/lank/" + Reminders.PURPOSE + "/{token:" + LinkAddress.TOKEN + "}";
    private static final Actor BY_LINK = Actor.program("reminder link");

    private final OpenPages pages;
    private final ReminderAnswers answers;
    private final DraftFrames frames;

    ReminderLinkPages(OpenPages pages, ReminderAnswers answers, DraftFrames frames) {
        this.pages = pages;
        this.answers = answers;
        this.frames = frames;
    }

    @GetMapping(LINK)
    ResponseEntity<byte[]> look(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        return show(HttpStatus.OK, pages.tenant(request), language(in), token, Map.of(), List.of());
    }

    @PostMapping(LINK)
    ResponseEntity<byte[]> answer(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        if (ForeignForms.isForeign(request)) {
            return look(slug, token, in, request);
        }
        Tenant tenant = pages.tenant(request);
        Language language = language(in);
        KeepFields form = KeepFields.of(request.getParameterMap());
        Answering answering = as(tenant, () -> answer(token, form, pages.ui(Language.SV)));
        return switch (answering) {
            case Answering.Taken taken -> pages.word(HttpStatus.OK, tenant, language, "pledges.asked.thanks");
            case Answering.Before before -> pages.word(HttpStatus.OK, tenant, language, "pledges.asked.before");
            case Answering.Gone gone -> gone(tenant, language);
            case Answering.Invalid invalid ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, tenant, language, token, form.values(), invalid.faults());
        };
    }

    private Answering answer(String token, KeepFields form, Ui swedish) {
        return switch (form.text("do")) {
            case "done" -> answers.done(token, form.occurrence());
            case "not-done" ->
                answers.notDone(
                        token,
                        form.text("cause"),
                        form.text("text"),
                        cause -> new PledgeWords(swedish).word("cause", cause) + ".");
            case "result" -> answers.result(token, form.text("met"), form.text("of"));
            case "confirm" -> answers.confirm(token);
            case "decline" -> answers.decline(token, form.text("reason"));
            default -> new Answering.Invalid(List.of());
        };
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Tenant tenant,
            Language language,
            String token,
            Map<String, String> typed,
            List<Fault> faults) {
        Optional<Question> question = as(tenant, () -> answers.look(token));
        if (question.isEmpty()) {
            return gone(tenant, language);
        }
        Question asked = question.get();
        boolean answered = asked.answered()
                || (asked.kind() == Due.Kind.CONFIRMATION && asked.waiting().isEmpty());
        if (answered) {
            return pages.word(HttpStatus.OK, tenant, language, "pledges.asked.before");
        }
        Ui ui = pages.ui(language);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("when", day(asked));
        values.putAll(typed);
        Language other = language == Language.SV ? Language.EN : Language.SV;
        return pages.page(
                status,
                tenant,
                language,
                "pledges.asked.title." + asked.kind(),
                "pledges/reminder.jte",
                Map.of(
                        "asked", asked,
                        "time", time(ui, asked),
                        "proposal", proposal(ui, asked),
                        "form", new KeepForm(ui, values, faults, List.of()),
                        "address", LinkAddress.of(tenant, language, Reminders.PURPOSE, token),
                        "other", LinkAddress.of(tenant, other, Reminders.PURPOSE, token),
                        "otherLanguage", other));
    }

    /** Today, or the last day that is asked about; by month where no day is told. */
    private String day(Question asked) {
        LocalDate today = frames.today();
        LocalDate day = asked.to().isBefore(today) ? asked.to() : today;
        return asked.toldAfterwards() ? day.toString().substring(0, 7) : day.toString();
    }

    private static String time(Ui ui, Question asked) {
        return asked.toldAfterwards()
                ? ui.month(java.time.YearMonth.from(asked.to()))
                : DueWords.time(ui, asked.from(), asked.to());
    }

    private static String proposal(Ui ui, Question asked) {
        return asked.waiting()
                .map(change -> ui.text(
                        "pledges.keep.proposal",
                        ui.text("pledges.keep.side." + change.side()),
                        new PledgeWords(ui).word("declared", change.declared())))
                .orElse("");
    }

    private ResponseEntity<byte[]> gone(Tenant tenant, Language language) {
        return pages.word(HttpStatus.NOT_FOUND, tenant, language, "pledges.asked.gone");
    }

    private static <T> T as(Tenant tenant, Supplier<T> work) {
        return AccessScope.<T, RuntimeException>call(Access.app(tenant.id()), BY_LINK, work::get);
    }

    private static Language language(@Nullable String tag) {
        return Language.ofTag(String.valueOf(tag)).orElse(Language.SV);
    }
}
