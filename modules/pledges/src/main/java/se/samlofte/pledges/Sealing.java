package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Draft.How;
import se.samlofte.pledges.Draft.Standing;
import se.samlofte.pledges.Fault.Weight;

/**
 * Whether the parties have agreed as far as publishing asks for, and the seal on what is published. Other words in what
 * both have signed are a revision, which both have to agree to; a new telephone number is not.
 */
@Component
class Sealing {

    private static final String HOW = "how";

    private final SealRepository seals;
    private final PledgeDrafts writing;

    Sealing(SealRepository seals, PledgeDrafts writing) {
        this.seals = seals;
        this.writing = writing;
    }

    /** Whether it changes the words of a version that binds both parties. */
    boolean isRevision(Draft draft) {
        return base(draft)
                .filter(Seal::bindsBoth)
                .filter(seal -> !seal.sha256().equals(wording(draft).sha256()))
                .isPresent();
    }

    /** Whether all agree who made it and who are to make it: nobody leaves a party out by striking it. */
    boolean isAgreedByAll(Draft draft) {
        return draft.isAgreed()
                && writing.sidesBefore(draft).stream()
                        .allMatch(side ->
                                draft.consent().agreement(side, draft.version()).isPresent());
    }

    /** What is missing before it may be published on this ground. */
    List<Fault> faults(Draft draft, How how) {
        List<Fault> faults = new ArrayList<>();
        boolean revision = isRevision(draft);
        boolean plan = draft.document().kind().equals(PledgeView.Kind.ACTION_PLAN.name());
        if (revision && !isAgreedByAll(draft)) {
            faults.add(new Fault(HOW, "revision", List.of(), Weight.MISSING));
        } else if (how == How.SIGNED_HERE && draft.standing() != Standing.SIGNED) {
            faults.add(new Fault(HOW, "not-signed", List.of(), Weight.MISSING));
        } else if (how == How.AGREED_HERE && !draft.isAgreed()) {
            faults.add(new Fault(HOW, "not-agreed", List.of(), Weight.MISSING));
        } else if (how == How.AGREED_HERE && !revision && !plan) {
            faults.add(new Fault(HOW, "sign-first", List.of(), Weight.MISSING));
        }
        return faults;
    }

    /** The grounds that there are for this draft, best first. */
    List<How> grounds(Draft draft) {
        List<How> grounds = new ArrayList<>();
        for (How how : List.of(How.SIGNED_HERE, How.AGREED_HERE)) {
            if (faults(draft, how).isEmpty()) {
                grounds.add(how);
            }
        }
        grounds.add(How.SIGNED_ON_PAPER);
        grounds.add(How.PUBLISHED_ELSEWHERE);
        return grounds;
    }

    /** Seals the version that a draft became. What says the same as its forerunner keeps that one's ground and days. */
    void seal(Draft draft, UUID row, PledgeFile file) {
        Wording wording = Wording.of(file);
        String sha256 = wording.sha256();
        Seal seal = base(draft)
                .filter(before -> before.sha256().equals(sha256))
                .orElseGet(() -> new Seal(
                        sha256,
                        Objects.requireNonNull(draft.question()).how(),
                        signedOn(draft),
                        agreedOn(draft, Side.MUNICIPALITY),
                        agreedOn(draft, Side.POLICE)));
        seals.seal(row, wording, seal);
    }

    Wording wording(Draft draft) {
        return Wording.of(writing.file(draft, "utkast"));
    }

    private Optional<Seal> base(Draft draft) {
        UUID corrected = draft.corrects();
        return corrected == null ? Optional.empty() : seals.of(corrected);
    }

    private static @Nullable LocalDate signedOn(Draft draft) {
        Draft.Question question = draft.question();
        LocalDate paper = question == null ? null : question.on();
        return paper == null ? draft.consent().signedOn(draft.version()).orElse(null) : paper;
    }

    private static @Nullable LocalDate agreedOn(Draft draft, Side side) {
        return draft.consent()
                .agreement(side, draft.version())
                .map(given -> LocalDate.ofInstant(given.by().at(), Period.ZONE))
                .orElse(null);
    }
}
