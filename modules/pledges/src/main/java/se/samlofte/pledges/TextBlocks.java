package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.PledgeView.NoteKind;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/**
 * What a municipality says on every pledge that does not say it itself: what a pledge is, why, by which principle, and
 * what it is not. Public at once; whoever changes it needs {@link PledgePermissions#PUBLISH}.
 */
@Component
@Transactional
public class TextBlocks {

    /** The kinds, in the order they are shown. */
    public static final List<NoteKind> KINDS =
            List.of(NoteKind.DEFINITION, NoteKind.RATIONALE, NoteKind.PRINCIPLE, NoteKind.DISCLAIMER);

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;

    private final TextBlockRepository blocks;
    private final Publishing publishing;
    private final Trail trail;

    TextBlocks(TextBlockRepository blocks, Publishing publishing, Trail trail) {
        this.blocks = blocks;
        this.publishing = publishing;
        this.trail = trail;
    }

    /** @param version 0 until it is saved */
    public record Block(NoteKind kind, String title, String text, int version) {

        public Block {
            title = FreeText.clean(title).strip();
            text = FreeText.clean(text).strip();
        }

        public List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            if (title.length() > LONGEST_TITLE) {
                faults.add(
                        new Fault("title", "too-long", List.of(LONGEST_TITLE, title.length()), Fault.Weight.INVALID));
            }
            if (text.length() > LONGEST_TEXT) {
                faults.add(new Fault("text", "too-long", List.of(LONGEST_TEXT, text.length()), Fault.Weight.INVALID));
            }
            return faults;
        }
    }

    /** One of each kind, empty where nothing is written. */
    @Transactional(readOnly = true)
    public List<Block> all() {
        AccessScope.actor().require(PledgePermissions.READ);
        List<Block> there = blocks.blocks();
        return KINDS.stream()
                .map(kind -> there.stream()
                        .filter(block -> block.kind() == kind)
                        .findFirst()
                        .orElse(new Block(kind, "", "", 0)))
                .toList();
    }

    /** @return whether it is saved: it has no fault, and nobody else saved meanwhile */
    public boolean save(Block block) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        if (!KINDS.contains(block.kind()) || !block.faults().isEmpty() || !blocks.save(block)) {
            return false;
        }
        publishing.contentChanged();
        trail.record(Deed.of("pledges:text-block", "text", block.kind().name()));
        return true;
    }
}
