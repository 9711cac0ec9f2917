package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftSource;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.ReadSection;
import se.samlofte.pledges.reading.Quote;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * What was read of a page, section by section, with the page beside it.
 *
 * @param source absent when the draft was not read from a page
 * @param pieces the page from its beginning to its end, what was read and what was not understood apart
 */
public record SourcePage(
        Ui ui, StaffRequest request, Draft draft, @Nullable DraftSource source, List<Piece> pieces) {

    static SourcePage of(Ui ui, StaffRequest request, Draft draft, @Nullable DraftSource source) {
        return new SourcePage(ui, request, draft, source, source == null ? List.of() : pieces(source));
    }

    /**
     * A stretch of the page.
     *
     * @param id of what was read from it; empty for other text
     */
    public record Piece(String text, String id, boolean open) {}

    public String address(String below) {
        return request.address(DraftLinks.draft(draft.id()) + below);
    }

    public String again() {
        return request.address(DraftLinks.LIST + "/las-in");
    }

    public boolean mayTake() {
        return draft.state() == Draft.State.DRAFT && request.actor().may(PledgePermissions.WRITE);
    }

    public List<ReadSection> sections() {
        return source == null ? List.of() : ReadSection.of(source.reading());
    }

    public boolean taken(ReadSection section) {
        return source != null && source.taken().contains(section.key());
    }

    /** Whether something certain is left to take. */
    public boolean certainLeft() {
        return sections().stream().anyMatch(section -> section.certain() && !taken(section));
    }

    public String title(ReadSection section) {
        return section.title() == null
                ? ui.text("pledges.import.section." + section.kind().name())
                : section.title();
    }

    public List<Reading.Found> unparsed() {
        return source == null ? List.of() : source.reading().unparsed();
    }

    public boolean noPledge() {
        return source != null && source.reading().noPledge();
    }

    /** "93" for 0.93. */
    public String percent() {
        return source == null ? "" : Long.toString(Math.round(source.reading().coverage() * 100));
    }

    public static String id(Quote quote) {
        return "q" + quote.start();
    }

    private static List<Piece> pieces(DraftSource source) {
        List<Marked> marks = Stream.concat(
                        ReadSection.of(source.reading()).stream()
                                .flatMap(section -> section.lines().stream())
                                .map(line -> new Marked(line.quote(), false)),
                        source.reading().unparsed().stream().map(part -> new Marked(part.quote(), true)))
                .sorted(Comparator.comparingInt(marked -> marked.quote().start()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Marked mark : marks) {
            if (mark.quote().start() >= at) {
                plain(pieces, source, at, mark.quote().start());
                pieces.add(new Piece(mark.quote().in(source.page()), id(mark.quote()), mark.open()));
                at = mark.quote().end();
            }
        }
        plain(pieces, source, at, source.page().length());
        return pieces;
    }

    private static void plain(List<Piece> pieces, DraftSource source, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(source.page().substring(from, to), "", false));
        }
    }

    /** Whether a link to this place leads somewhere: of two that overlap only the first is marked. */
    public boolean isMarked(Quote quote) {
        return pieces.stream().anyMatch(piece -> piece.id().equals(id(quote)));
    }

    private record Marked(Quote quote, boolean open) {}
}
