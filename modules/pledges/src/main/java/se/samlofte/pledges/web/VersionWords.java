package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeVersions.Version;
import se.samlofte.pledges.Reconciliation.Difference;
import se.samlofte.pledges.Seal;
import se.samlofte.pledges.web.WordChanges.Piece;
import se.samlofte.web.Ui;

/** A version in words: how it was agreed to, and what changed. */
public record VersionWords(Ui ui, Version version, boolean newest, String address) {

    public int number() {
        return version.pledge().version();
    }

    /** "Undertecknad 20 november 2026."; absent when it is not known. */
    public @Nullable String agreed() {
        Seal seal = version.pledge().surroundings().seal();
        if (seal == null) {
            return null;
        }
        if (seal.signedOn() != null) {
            return ui.text("pledges.page.seal.signed", ui.date(seal.signedOn()));
        }
        return seal.agreedOn() == null ? null : ui.text("pledges.page.seal.agreed", ui.date(seal.agreedOn()));
    }

    public @Nullable String sha256() {
        Seal seal = version.pledge().surroundings().seal();
        return seal == null ? null : seal.sha256();
    }

    /** "Löfte 3" where its sentence changed, "Löfte 3, Hur ofta?" otherwise. */
    public String where(Difference difference) {
        Map<String, String> side = difference.mine() == null ? version.before() : version.now();
        FieldWords words = new FieldWords(ui, side, List.of(), false);
        String field = difference.field();
        boolean sentence =
                field.endsWith(".text") && field.chars().filter(c -> c == '.').count() == 2;
        return words.where(sentence ? field.substring(0, field.length() - ".text".length()) : field);
    }

    public boolean isNew(Difference difference) {
        return difference.theirs() == null;
    }

    public boolean isGone(Difference difference) {
        return difference.mine() == null;
    }

    public List<Piece> pieces(Difference difference) {
        return WordChanges.between(
                words(difference.field(), difference.theirs(), version.before()),
                words(difference.field(), difference.mine(), version.now()));
    }

    /** A side as it reads: the words of a choice, the title of a focus area. */
    private String words(String field, @Nullable String side, Map<String, String> fields) {
        if (side == null || side.isBlank()) {
            return "";
        }
        String plain = FieldWords.plain(field);
        if (plain.equals("commitments.area") || plain.equals("goals.area")) {
            return fields.getOrDefault("areas." + side + ".title", side);
        }
        if (plain.equals("goals.commitment")) {
            return fields.getOrDefault("commitments." + side + ".text", side);
        }
        if (side.equals("true")) {
            return ui.text("pledges.versions.yes");
        }
        return Choices.of(plain).contains(side) ? ui.text(Choices.key(plain, side)) : side;
    }
}
