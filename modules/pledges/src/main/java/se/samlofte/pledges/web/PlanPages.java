package se.samlofte.pledges.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
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
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.CommitmentView.ServiceLevel;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Plans;
import se.samlofte.pledges.Plans.Planning;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.ServiceResults;
import se.samlofte.pledges.ServiceResults.Measuring;
import se.samlofte.pledges.ServiceResults.TypedResult;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What is planned of a commitment, and a service level's months in two numbers. */
@Controller
class PlanPages {

    private static final String PLAN = "/planera";
    private static final String MONTH = "/manad";
    private static final List<String> HELP = List.of("plan", "month", "of");

    private final StaffPages pages;
    private final Plans plans;
    private final ServiceResults results;
    private final CommitmentDesks desks;
    private final Ids ids;

    PlanPages(StaffPages pages, Plans plans, ServiceResults results, CommitmentDesks desks, Ids ids) {
        this.pages = pages;
        this.plans = plans;
        this.results = results;
        this.desks = desks;
        this.ids = ids;
    }

    @GetMapping(KeepLinks.COMMITMENT + PLAN)
    ResponseEntity<byte[]> form(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.RECORD);
        return planPage(
                HttpStatus.OK,
                request,
                new CommitmentKey(pledge, commitment),
                Map.of("token", ids.next().toString()),
                List.of());
    }

    @PostMapping(KeepLinks.COMMITMENT + PLAN)
    ResponseEntity<byte[]> plan(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        return switch (plans.plan(form.token(ids::next), key, form.text("plan"), form.text("planText"))) {
            case Planning.Planned planned -> {
                request.say("pledges.keep.said.planned");
                yield pages.goTo(request, KeepLinks.commitment(key));
            }
            case Planning.Invalid invalid ->
                planPage(HttpStatus.UNPROCESSABLE_CONTENT, request, key, form.values(), invalid.faults());
            case Planning.Unknown unknown -> throw CommitmentDesks.none();
        };
    }

    @PostMapping(KeepLinks.COMMITMENT + "/planerat/{id}/ta-bort")
    ResponseEntity<byte[]> remove(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment, @PathVariable UUID id) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        if (!plans.remove(key, id)) {
            throw CommitmentDesks.none();
        }
        request.say("pledges.keep.said.unplanned");
        return pages.goTo(request, KeepLinks.commitment(key));
    }

    @GetMapping(KeepLinks.COMMITMENT + MONTH)
    ResponseEntity<byte[]> monthForm(
            StaffRequest request,
            @PathVariable String pledge,
            @PathVariable String commitment,
            @RequestParam(name = "manad", defaultValue = "") String month) {
        request.actor().require(PledgePermissions.RECORD);
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        CommitmentDesk desk = desks.of(pages.ui(request), request, key);
        if (desk.commitment().serviceLevel() == null) {
            return pages.goTo(request, KeepLinks.commitment(key) + KeepLinks.DONE);
        }
        String wanted = month.matches("[0-9]{4}-(0[1-9]|1[0-2])")
                ? month
                : YearMonth.from(desk.today()).minusMonths(1).toString();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("month", wanted);
        values.put("was", "");
        level(desk).results().stream()
                .filter(result -> result.month().toString().equals(wanted))
                .findFirst()
                .ifPresent(result -> {
                    values.put("met", Integer.toString(result.met()));
                    values.put("of", Integer.toString(result.of()));
                    values.put("was", ServiceResults.words(result));
                });
        return monthPage(HttpStatus.OK, request, desk, values, List.of());
    }

    @PostMapping(KeepLinks.COMMITMENT + MONTH)
    ResponseEntity<byte[]> month(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        boolean sameMonth = form.text("month").equals(form.text("shown"));
        TypedResult typed = new TypedResult(
                form.text("month"), form.text("met"), form.text("of"), sameMonth ? form.text("was") : "");
        return switch (results.enter(key, typed)) {
            case Measuring.Measured measured -> {
                request.say("pledges.keep.said.entered");
                yield pages.goTo(request, KeepLinks.commitment(key));
            }
            case Measuring.Invalid invalid ->
                monthPage(
                        HttpStatus.UNPROCESSABLE_CONTENT, request, desk(request, key), form.values(), invalid.faults());
            case Measuring.Stale stale -> {
                Map<String, String> values = new LinkedHashMap<>(form.values());
                values.put("was", stale.now());
                yield monthPage(
                        HttpStatus.CONFLICT,
                        request,
                        desk(request, key),
                        values,
                        List.of(new Fault("met", "month-stale", List.of(stale.now()), Fault.Weight.INVALID)));
            }
            case Measuring.Unknown unknown -> throw CommitmentDesks.none();
        };
    }

    private CommitmentDesk desk(StaffRequest request, CommitmentKey key) {
        return desks.of(pages.ui(request), request, key);
    }

    private static ServiceLevel level(CommitmentDesk desk) {
        ServiceLevel level = desk.commitment().serviceLevel();
        if (level == null) {
            throw CommitmentDesks.none();
        }
        return level;
    }

    private ResponseEntity<byte[]> planPage(
            HttpStatus status,
            StaffRequest request,
            CommitmentKey key,
            Map<String, String> values,
            List<Fault> faults) {
        Ui ui = pages.ui(request);
        CommitmentDesk desk = desks.of(ui, request, key);
        return pages.page(
                status,
                desks.below(request, ui, desk, ui.text("pledges.keep.plan"), PLAN),
                "pledges/staff/plan.jte",
                Map.of("desk", desk, "form", new KeepForm(ui, values, faults, HELP)));
    }

    private ResponseEntity<byte[]> monthPage(
            HttpStatus status,
            StaffRequest request,
            CommitmentDesk desk,
            Map<String, String> values,
            List<Fault> faults) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                desks.below(request, ui, desk, ui.text("pledges.keep.measure"), MONTH),
                "pledges/staff/month.jte",
                Map.of("desk", desk, "level", level(desk), "form", new KeepForm(ui, values, faults, HELP)));
    }
}
