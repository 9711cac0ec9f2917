package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FileDeviation;
import se.samlofte.pledges.PledgeFile.FileFocusArea;
import se.samlofte.pledges.PledgeFile.FileOccurrence;
import se.samlofte.pledges.PledgeFile.FilePart;
import se.samlofte.pledges.PledgeFile.FilePeriod;
import se.samlofte.pledges.PledgeFile.FilePlanned;
import se.samlofte.pledges.PledgeFile.FileResult;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;
import se.samlofte.pledges.PledgeFile.PeriodKind;

/** What a stored pledge would be as a file, with its dates as they became. Places that are not shown are not in it. */
final class PublishedFile {

    private PublishedFile() {}

    static PledgeFile of(PledgeView view) {
        PledgeView.Surroundings around = view.surroundings();
        return new PledgeFile(
                view.id(),
                view.kind(),
                view.title(),
                view.status(),
                view.version(),
                view.example(),
                view.district(),
                view.joint(),
                period(view.period()),
                view.summary(),
                view.purpose(),
                view.targetGroups(),
                view.parties(),
                around.agreement(),
                view.continues(),
                view.situation(),
                view.focusAreas().stream()
                        .map(area -> new FileFocusArea(
                                area.id(),
                                area.title(),
                                area.expansion(),
                                commitments(area.commitments()),
                                area.goals()))
                        .toList(),
                commitments(view.commitments()),
                view.goals(),
                around.followUps(),
                around.news(),
                around.signatories(),
                around.channels(),
                around.contacts(),
                around.feedback(),
                around.reporting(),
                around.revisionClause(),
                around.notes(),
                around.pictures(),
                around.corrections());
    }

    private static FilePeriod period(Period period) {
        return new FilePeriod(PeriodKind.valueOf(period.kind().name()), period.from(), period.to(), period.text());
    }

    private static List<FileCommitment> commitments(List<CommitmentView> views) {
        return views.stream().map(PublishedFile::commitment).toList();
    }

    private static FileCommitment commitment(CommitmentView view) {
        CommitmentView.Particulars particulars = view.particulars();
        Progress progress = view.progress();
        return new FileCommitment(
                view.id(),
                view.number(),
                view.kind(),
                view.text(),
                view.parties(),
                view.decided(),
                view.time() == null ? null : period(view.time()),
                view.recurrence(),
                serviceLevel(view.serviceLevel()),
                particulars.method(),
                particulars.project(),
                particulars.targetGroups(),
                particulars.place(),
                particulars.problemTypes(),
                particulars.messages(),
                particulars.channels(),
                view.publish(),
                particulars.answers(),
                view.continues(),
                progress.declared(),
                progress.declaredBy(),
                deviation(progress.deviation()),
                particulars.basisFor(),
                particulars.tie(),
                view.parts().stream().map(PublishedFile::part).toList(),
                particulars.goals(),
                progress.occurrences().stream().map(PublishedFile::occurrence).toList(),
                progress.planned().stream().map(PublishedFile::planned).toList());
    }

    private static @Nullable FileServiceLevel serviceLevel(CommitmentView.@Nullable ServiceLevel level) {
        return level == null
                ? null
                : new FileServiceLevel(
                        level.condition(),
                        level.trigger(),
                        level.limitDays(),
                        level.results().stream()
                                .map(result -> new FileResult(
                                        null, PartialDate.of(result.month().toString()), result.met(), result.of()))
                                .toList());
    }

    private static @Nullable FileDeviation deviation(Progress.@Nullable Deviation deviation) {
        return deviation == null ? null : new FileDeviation(deviation.cause(), deviation.text(), deviation.movedTo());
    }

    private static FilePart part(CommitmentView.Part part) {
        return new FilePart(
                part.id(),
                part.text(),
                part.parties(),
                part.targetGroups(),
                part.place(),
                part.recurrence(),
                part.time());
    }

    private static FileOccurrence occurrence(Progress.Occurrence occurrence) {
        return new FileOccurrence(
                date(occurrence.when()),
                null,
                null,
                occurrence.text(),
                occurrence.proof(),
                occurrence.part(),
                occurrence.reached(),
                occurrence.times(),
                occurrence.place(),
                occurrence.toldBy());
    }

    private static FilePlanned planned(Progress.Planned planned) {
        return new FilePlanned(date(planned.when()), null, null, null, null, planned.text(), planned.part());
    }

    private static PartialDate date(DayOrMonth when) {
        return PartialDate.of(
                when.wholeMonth() ? when.month().toString() : when.date().toString());
    }
}
