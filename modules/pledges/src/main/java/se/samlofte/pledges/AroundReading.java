package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Forerunner;
import se.samlofte.pledges.PledgeDocument.Group;
import se.samlofte.pledges.PledgeDocument.Report;
import se.samlofte.pledges.PledgeDocument.Spot;

/** What stands around a document's promises, as it would be: agreement, forerunner, reporting, text blocks, groups. */
record AroundReading(PledgeDocument document) {

    PledgeView.@Nullable Agreement agreement() {
        String text = Typed.orNull(document.agreement().text());
        return text == null
                ? null
                : new PledgeView.Agreement(
                        text,
                        new TypedDecision(document.agreement().signed()).date().orElse(PartialDate.UNKNOWN));
    }

    PledgeView.@Nullable Reporting reporting() {
        Report typed = document.reporting();
        String text = Typed.orNull(typed.text());
        String name = Typed.orNull(typed.name());
        return text == null
                ? null
                : new PledgeView.Reporting(
                        Typed.choice(Party.Kind.class, typed.by()).orElse(null),
                        name == null
                                ? null
                                : new PledgeView.Forum(
                                        Typed.choice(PledgeView.ForumKind.class, typed.forum())
                                                .orElse(PledgeView.ForumKind.OTHER),
                                        name),
                        text);
    }

    List<PledgeView.Note> notes() {
        return document.notes().stream()
                .filter(note -> !note.text().isBlank())
                .map(note -> new PledgeView.Note(
                        Typed.choice(PledgeView.NoteKind.class, note.kind()).orElse(PledgeView.NoteKind.OTHER),
                        Typed.orNull(note.title()),
                        note.text().strip()))
                .toList();
    }

    static @Nullable Link link(Forerunner typed) {
        String pledge = Typed.orNull(typed.pledge());
        String commitment = pledge == null ? null : Typed.orNull(typed.commitment());
        return typed.blank() ? null : new Link(pledge, commitment, Typed.orNull(typed.text()));
    }

    static List<TargetGroup> groups(List<Group> typed) {
        return typed.stream()
                .filter(group -> !group.text().isBlank())
                .map(group -> new TargetGroup(group.text().strip(), grades(group)))
                .toList();
    }

    private static TargetGroup.@Nullable Grades grades(Group group) {
        int from = Typed.number(group.from()).orElse(0);
        int to = Typed.number(group.to()).orElse(from);
        return from < 1 || to < from || to > 9 ? null : new TargetGroup.Grades(from, to);
    }

    /** @param mayBeOpen whether the commitment may say beforehand where it is */
    static @Nullable Place place(Spot typed, boolean mayBeOpen) {
        String name = Typed.orNull(typed.name());
        if (name == null) {
            return null;
        }
        Place.Kind kind = Typed.choice(Place.Kind.class, typed.kind()).orElse(Place.Kind.OTHER);
        boolean open = mayBeOpen && kind != Place.Kind.YOUTH_PLACE && Typed.isYes(typed.open());
        return new Place(name, kind, open);
    }
}
