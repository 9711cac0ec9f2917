package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.TEXT_BLOCK;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.PledgeView.Note;
import se.samlofte.pledges.PledgeView.NoteKind;
import se.samlofte.tenancy.AccessScope;

/** A municipality's standing texts, one of each kind. */
@Repository
@Transactional
class TextBlockRepository {

    private final DSLContext sql;

    TextBlockRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Note> notes() {
        return sql.selectFrom(TEXT_BLOCK).orderBy(TEXT_BLOCK.KIND).fetch().stream()
                .map(row -> new Note(NoteKind.valueOf(row.getKind()), row.getTitle(), row.getText()))
                .sorted(Comparator.comparing(Note::kind))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<TextBlocks.Block> blocks() {
        return sql.selectFrom(TEXT_BLOCK)
                .orderBy(TEXT_BLOCK.KIND)
                .fetch(row -> new TextBlocks.Block(
                        NoteKind.valueOf(row.getKind()),
                        Optional.ofNullable(row.getTitle()).orElse(""),
                        row.getText(),
                        row.getVersion()));
    }

    /** Saves over the version the writer had, 0 for none; an empty text removes it. @return whether nobody else did */
    public boolean save(TextBlocks.Block block) {
        if (block.text().isEmpty()) {
            return block.version() == 0
                    || sql.deleteFrom(TEXT_BLOCK)
                                    .where(TEXT_BLOCK.KIND.eq(block.kind().name()))
                                    .and(TEXT_BLOCK.VERSION.eq(block.version()))
                                    .execute()
                            == 1;
        }
        if (block.version() == 0) {
            return sql.insertInto(TEXT_BLOCK)
                            .set(TEXT_BLOCK.TENANT_ID, AccessScope.tenant().value())
                            .set(TEXT_BLOCK.KIND, block.kind().name())
                            .set(TEXT_BLOCK.TITLE, Typed.orNull(block.title()))
                            .set(TEXT_BLOCK.TEXT, block.text())
                            .set(TEXT_BLOCK.VERSION, 1)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(TEXT_BLOCK)
                        .set(TEXT_BLOCK.TITLE, Typed.orNull(block.title()))
                        .set(TEXT_BLOCK.TEXT, block.text())
                        .set(TEXT_BLOCK.VERSION, block.version() + 1)
                        .where(TEXT_BLOCK.KIND.eq(block.kind().name()))
                        .and(TEXT_BLOCK.VERSION.eq(block.version()))
                        .execute()
                == 1;
    }
}
