package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Outlet;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.PledgeDocument.Signer;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;

/** A pledge as a document again, to be corrected. Rows that have ids keep them as keys. */
final class DocumentWriting {

    private final PledgeFile file;

    DocumentWriting(PledgeFile file) {
        this.file = file;
    }

    PledgeDocument document() {
        Situation situation = file.situation();
        PledgeFile.FilePeriod period = file.period();
        return new PledgeDocument(
                file.kind().name(),
                file.title(),
                file.summary(),
                Typed.orEmpty(file.purpose()),
                new PledgeDocument.Time(
                        period.kind().name(), text(period.from()), text(period.to()), Typed.orEmpty(period.text())),
                makers(file.parties()),
                file.focusAreas().stream()
                        .map(area -> new Area(area.id(), area.title(), Typed.orEmpty(area.expansion())))
                        .toList(),
                promises(),
                aims(),
                situation == null ? "" : situation.text(),
                situation == null
                        ? List.of()
                        : situation.sources().stream()
                                .map(source ->
                                        new Basis(source.id(), source.kind().name(), source.text()))
                                .toList(),
                rows(
                        file.signatories(),
                        (key, row) -> new Signer(
                                key,
                                row.role(),
                                row.organisation().name(),
                                Typed.orEmpty(row.unit()),
                                Typed.orEmpty(row.name()),
                                yes(row.acting()))),
                rows(
                        file.contacts(),
                        (key, row) -> new Reach(
                                key,
                                row.role(),
                                row.organisation().name(),
                                row.email(),
                                Typed.orEmpty(row.phone()),
                                Typed.orEmpty(row.hours()))),
                rows(
                        file.channels(),
                        (key, row) -> new Outlet(
                                key,
                                row.kind().name(),
                                row.party() == null ? "" : row.party().name(),
                                row.text())),
                Typed.orEmpty(file.revisionClause()),
                "");
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        file.focusAreas().forEach(area -> area.commitments()
                .forEach(commitment -> promises.add(promise(commitment, area.id()))));
        file.commitments().forEach(commitment -> promises.add(promise(commitment, "")));
        return promises;
    }

    private List<Aim> aims() {
        List<Aim> aims = new ArrayList<>();
        file.focusAreas().forEach(area -> area.goals()
                .forEach(goal ->
                        aims.add(new Aim(goal.id(), area.id(), goal.kind().name(), goal.text()))));
        file.goals().forEach(goal -> aims.add(new Aim(goal.id(), "", goal.kind().name(), goal.text())));
        return aims;
    }

    private static Promise promise(FileCommitment commitment, String area) {
        Recurrence often = commitment.recurrence();
        FileServiceLevel level = commitment.serviceLevel();
        return new Promise(
                commitment.id(),
                area,
                text(commitment.number()),
                commitment.kind().name(),
                commitment.text(),
                commitment.decided() == null ? "" : TypedDecision.of(commitment.decided()),
                makers(commitment.parties()),
                often.kind().name(),
                text(often.count()),
                yes(often.atLeast()),
                text(often.days()),
                Typed.orEmpty(often.text()),
                level == null ? "" : level.condition(),
                level == null ? "" : level.trigger(),
                level == null ? "" : text(level.limitDays()),
                commitment.publish().name());
    }

    private static List<Maker> makers(List<Party> parties) {
        return rows(
                parties,
                (key, party) -> new Maker(
                        key,
                        party.party().name(),
                        Typed.orEmpty(party.unit()),
                        Typed.orEmpty(party.name()),
                        yes(party.unnamed())));
    }

    private static <F, R> List<R> rows(List<F> from, BiFunction<String, F, R> row) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> row.apply("r" + (i + 1), from.get(i)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String yes(boolean value) {
        return value ? "true" : "";
    }
}
