package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.DraftComments.Comment;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgePermissions;

/**
 * A draft's comments, and one more as it was typed.
 *
 * @param section what it is about
 */
public record CommentsView(DraftForm form, String section, String text, List<Fault> faults) {

    public boolean mayComment() {
        State state = form.draft().state();
        return (state == State.DRAFT || state == State.WAITING)
                && form.request().actor().may(PledgePermissions.COMMENT);
    }

    /** What can be commented on: the whole, and each part of the document there is. */
    public List<String> sections() {
        List<String> sections = new ArrayList<>(List.of("", "period", "parties"));
        form.document().areas().forEach(area -> sections.add("areas." + area.key()));
        form.document().commitments().forEach(promise -> sections.add("commitments." + promise.key()));
        sections.addAll(List.of("goals", "situation", "signatories", "contacts", "notes"));
        return sections;
    }

    public List<Comment> open() {
        return form.comments().stream().filter(Comment::isOpen).toList();
    }

    public List<Comment> resolved() {
        return form.comments().stream().filter(comment -> !comment.isOpen()).toList();
    }

    public @Nullable String error() {
        return faults.stream()
                .map(fault -> form.ui()
                        .text("pledges.fault." + fault.rule(), fault.arguments().toArray()))
                .findFirst()
                .orElse(null);
    }

    public String when(Comment comment) {
        return DraftFrames.when(form.ui(), comment.by().at());
    }
}
