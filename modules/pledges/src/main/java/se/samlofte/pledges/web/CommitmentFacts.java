package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.TargetGroup;
import se.samlofte.web.Ui;

/** What describes a commitment, as pairs of label and words; what the pledge does not say is left out. */
public record CommitmentFacts(Ui ui, PledgeWords said) {

    public record Fact(String label, Said value) {}

    public List<Fact> of(CommitmentView commitment) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "kind", kind(commitment));
        if (!commitment.parties().isEmpty()) {
            add(facts, "who", Said.ours(said.parties(commitment.parties())));
        }
        facts.add(new Fact(said.asked(commitment.recurrence()), said.told(commitment)));
        add(facts, "time", commitment.time() == null ? null : Said.ours(said.period(commitment.time())));
        particulars(facts, commitment.particulars());
        serviceLevel(facts, commitment.serviceLevel());
        return facts;
    }

    /** Target groups with their school years. */
    public @Nullable Said groups(List<TargetGroup> groups) {
        return theirs(groups.stream().map(this::group).toList());
    }

    /** Whether a part's parties are to be named: its own words may begin with them. */
    public boolean needsParties(CommitmentView.Part part) {
        return !part.parties().isEmpty() && !part.text().startsWith(said.parties(part.parties()));
    }

    /** "Minst två gånger" of a part; absent where it says nothing of its own. */
    public @Nullable Said often(CommitmentView.Part part) {
        if (part.time() != null) {
            return Said.theirs(ui, part.time());
        }
        return part.recurrence().equals(Recurrence.UNSPECIFIED) ? null : said.told(part.recurrence());
    }

    private void particulars(List<Fact> facts, CommitmentView.Particulars more) {
        add(facts, "groups", groups(more.targetGroups()));
        add(facts, "place", more.place() == null ? null : theirs(more.place().name()));
        add(facts, "problems", theirs(more.problemTypes()));
        add(facts, "method", theirs(more.method()));
        add(facts, "project", theirs(more.project()));
        add(facts, "messages", theirs(more.messages()));
        if (!more.channels().isEmpty()) {
            List<String> channels = more.channels().stream()
                    .map(kind -> Said.inSentence(said.word("channel", kind)))
                    .toList();
            add(facts, "channels", Said.ours(ui.list(channels)));
        }
        add(facts, "basis", theirs(more.basisFor()));
    }

    private void serviceLevel(List<Fact> facts, CommitmentView.@Nullable ServiceLevel level) {
        if (level != null) {
            add(facts, "condition", theirs(level.condition()));
            add(facts, "trigger", theirs(level.trigger()));
        }
    }

    private @Nullable Said kind(CommitmentView commitment) {
        return switch (commitment.kind()) {
            case ACTION -> null;
            case INTENTION -> Said.ours(ui.text("pledges.page.kind.INTENTION"));
            case DECISION -> {
                String when =
                        commitment.decided() == null || commitment.decided().value() == null
                                ? ""
                                : said.date(commitment.decided());
                yield Said.ours(
                        when.isEmpty()
                                ? ui.text("pledges.page.kind.DECISION")
                                : ui.text(decidedKey(commitment.decided()), when));
            }
        };
    }

    private static String decidedKey(@Nullable PartialDate decided) {
        boolean season = decided != null && decided.precision() == PartialDate.Precision.SEASON;
        return season ? "pledges.page.kind.DECISION.season" : "pledges.page.kind.DECISION.when";
    }

    private String group(TargetGroup group) {
        TargetGroup.Grades grades = group.grades();
        if (grades == null) {
            return group.text();
        }
        String years = grades.from() == grades.to() ? "" + grades.from() : grades.from() + "–" + grades.to();
        return group.text().contains(years)
                ? group.text()
                : group.text() + " (" + ui.text("pledges.page.grades", years) + ")";
    }

    private @Nullable Said theirs(@Nullable String text) {
        return text == null ? null : Said.theirs(ui, text);
    }

    private @Nullable Said theirs(List<String> texts) {
        return texts.isEmpty()
                ? null
                : Said.theirs(
                        ui, ui.swedishList(texts.stream().map(Said::inSentence).toList()));
    }

    private void add(List<Fact> facts, String label, @Nullable Said value) {
        if (value != null) {
            facts.add(new Fact(ui.text("pledges.page.fact." + label), value));
        }
    }
}
