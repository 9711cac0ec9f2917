package se.samlofte.pledges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Draft.Act;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.tenancy.AccessScope;

/** What the parties say to each other while they write: plain text, beside the section it is about. */
@Component
@Transactional
public class DraftComments {

    /** Most characters of a comment. */
    public static final int LONGEST = 2000;

    private static final int MOST = 500;

    private final DraftRepository drafts;
    private final CommentRepository comments;
    private final Trail trail;

    DraftComments(DraftRepository drafts, CommentRepository comments, Trail trail) {
        this.drafts = drafts;
        this.comments = comments;
        this.trail = trail;
    }

    /**
     * A comment.
     *
     * @param section name of a field, a row or a list as in {@link DocumentFields}; empty for the whole draft
     * @param resolved who said that it is dealt with; absent while it is not
     */
    public record Comment(
            UUID id,
            String section,
            String text,
            Act by,
            @Nullable Act resolved) {

        public boolean isOpen() {
            return resolved == null;
        }
    }

    /** How commenting went. */
    public sealed interface Commenting permits Said, Unfit, Closed, Unknown {}

    public record Said() implements Commenting {}

    /** @param faults of the field {@code text} */
    public record Unfit(List<Fault> faults) implements Commenting {}

    /** It is published or discarded. */
    public record Closed() implements Commenting {}

    public record Unknown() implements Commenting {}

    /** A draft's comments, oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(UUID draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        return comments.of(draft);
    }

    public Commenting add(UUID draft, String section, String typed) {
        AccessScope.actor().require(PledgePermissions.COMMENT);
        Optional<Draft> found = drafts.lock(draft);
        if (found.isEmpty()) {
            return new Unknown();
        }
        if (!isOpen(found.get())) {
            return new Closed();
        }
        String text = FreeText.clean(typed).strip();
        List<Fault> faults = faults(text, comments.count(draft));
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        String about = isSection(section) ? section : "";
        comments.add(draft, about, text);
        trail.record(Deed.of("pledges:comment", "draft", draft).with("section", DocumentFields.pattern(about)));
        return new Said();
    }

    /** Says that a comment is dealt with. */
    public Commenting resolve(UUID draft, UUID comment) {
        AccessScope.actor().require(PledgePermissions.COMMENT);
        Optional<Draft> found = drafts.lock(draft);
        if (found.isEmpty()) {
            return new Unknown();
        }
        if (!isOpen(found.get())) {
            return new Closed();
        }
        if (!comments.resolve(draft, comment)) {
            return new Unknown();
        }
        trail.record(Deed.of("pledges:resolve", "draft", draft).with("comment", comment));
        return new Said();
    }

    private static boolean isOpen(Draft draft) {
        return draft.state() == State.DRAFT || draft.state() == State.WAITING;
    }

    private static boolean isSection(String name) {
        String pattern = DocumentFields.pattern(name);
        return DocumentFields.known().contains(pattern) || DocumentFields.isList(pattern) || pattern.equals("period");
    }

    private static List<Fault> faults(String text, int before) {
        if (text.isEmpty()) {
            return List.of(new Fault("text", "missing.comment", List.of(), Weight.MISSING));
        }
        if (text.length() > LONGEST) {
            return List.of(new Fault("text", "too-long", List.of(LONGEST, text.length()), Weight.INVALID));
        }
        return before < MOST ? List.of() : List.of(new Fault("text", "many-comments", List.of(), Weight.INVALID));
    }
}
