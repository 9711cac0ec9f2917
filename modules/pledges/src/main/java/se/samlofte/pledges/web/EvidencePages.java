package se.samlofte.pledges.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.evidence.EvidenceCatalogue;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CountedEvidence;
import se.samlofte.pledges.EvidenceCounting;
import se.samlofte.pledges.EvidenceCounting.Choosing;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedText;
import se.samlofte.web.Ui;

/** "Vad räknas som underlag?": what counts for each commitment by itself, and why each piece did or did not. */
@Controller
class EvidencePages {

    static final String BELOW = "/underlag";

    private final StaffPages pages;
    private final Pledges pledges;
    private final EvidenceCounting counting;
    private final EvidenceCatalogue catalogue;
    private final DraftFrames frames;

    EvidencePages(
            StaffPages pages,
            Pledges pledges,
            EvidenceCounting counting,
            EvidenceCatalogue catalogue,
            DraftFrames frames) {
        this.pages = pages;
        this.pledges = pledges;
        this.counting = counting;
        this.catalogue = catalogue;
        this.frames = frames;
    }

    @GetMapping(DraftLinks.PUBLISHED + BELOW)
    ResponseEntity<byte[]> evidence(StaffRequest request, @PathVariable String pledge) {
        request.actor().require(PledgePermissions.READ);
        return page(request, HttpStatus.OK, open(pledge), "", "");
    }

    /** @param choice a kind, or a kind and whom it has to be for, with a blank between; empty for nothing */
    @PostMapping(DraftLinks.PUBLISHED + BELOW + "/{commitment}")
    ResponseEntity<byte[]> choose(
            StaffRequest request,
            @PathVariable String pledge,
            @PathVariable String commitment,
            @RequestParam(name = "raknas", defaultValue = "") String choice) {
        request.actor().require(PledgePermissions.PUBLISH);
        PledgeView view = open(pledge);
        return switch (chosen(pledge, commitment, choice)) {
            case CHOSEN -> {
                request.say(choice.isBlank() ? "pledges.evidence.said.none" : "pledges.evidence.said.chosen");
                yield pages.goTo(request, DraftLinks.published(pledge) + BELOW + "#lofte-" + commitment);
            }
            case NO_SUCH_KIND ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, view, commitment, "pledges.evidence.wrong");
            case NO_SUCH_COMMITMENT -> throw nothing();
        };
    }

    private Choosing chosen(String pledge, String commitment, String choice) {
        if (choice.isBlank()) {
            return counting.chooseNone(pledge, commitment);
        }
        String[] words = choice.strip().split(" ", 2);
        @Nullable
        UUID subject = words.length < 2 ? null : TypedText.id(words[1]).orElse(null);
        return words.length == 2 && subject == null
                ? Choosing.NO_SUCH_KIND
                : counting.choose(new CountedEvidence(pledge, commitment, words[0], subject));
    }

    private ResponseEntity<byte[]> page(
            StaffRequest request, HttpStatus status, PledgeView pledge, String wrongAt, String wrong) {
        Ui ui = pages.ui(request);
        Map<String, CountedEvidence> rules = new HashMap<>();
        counting.rules(pledge.id()).forEach(rule -> rules.put(rule.commitment(), rule));
        EvidenceWords words = new EvidenceWords(ui, catalogue.of(request.tenant()));
        List<EvidenceCounting.Explained> explained = counting.explained(pledge.id());
        List<EvidenceRow> rows = pledge.allCommitments().stream()
                .map(commitment -> row(commitment, rules.get(commitment.id()), words, explained))
                .toList();
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.evidence.title"), DraftLinks.published(pledge.id()) + BELOW),
                "pledges/staff/evidence.jte",
                Map.of(
                        "pledge",
                        pledge.title(),
                        "rows",
                        rows,
                        "offersAny",
                        words.offersAny(),
                        "mayChoose",
                        request.actor().may(PledgePermissions.PUBLISH),
                        "wrongAt",
                        wrongAt,
                        "wrong",
                        wrong));
    }

    private static EvidenceRow row(
            CommitmentView commitment,
            @Nullable CountedEvidence rule,
            EvidenceWords words,
            List<EvidenceCounting.Explained> explained) {
        return new EvidenceRow(
                commitment.id(),
                commitment.text(),
                words.state(rule),
                words.isOff(rule),
                words.choices(rule),
                explained.stream()
                        .filter(one -> one.commitment().equals(commitment.id()))
                        .map(one -> words.explained(one, rule))
                        .toList());
    }

    private PledgeView open(String pledge) {
        return pledges.find(pledge).orElseThrow(EvidencePages::nothing);
    }

    private static NotFoundException nothing() {
        return new NotFoundException("This municipality has no such commitment.");
    }
}
