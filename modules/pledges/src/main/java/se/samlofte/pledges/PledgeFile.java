package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pledge says: a file {@code pledges/*.yaml} as it stands after it passed {@code pledge.schema.json}, or what
 * somebody wrote in the workspace.
 *
 * @param corrections never in a file: what was corrected since it was published
 */
record PledgeFile(
        String id,
        PledgeView.Kind kind,
        String title,
        PledgeView.Status status,
        int version,
        boolean example,
        @Nullable String district,
        @Nullable UUID joint,
        FilePeriod period,
        String summary,
        @Nullable String purpose,
        List<TargetGroup> targetGroups,
        List<Party> parties,
        PledgeView.@Nullable Agreement agreement,
        @Nullable Link continues,
        @Nullable Situation situation,
        List<FileFocusArea> focusAreas,
        List<FileCommitment> commitments,
        List<Goal> goals,
        List<FollowUp> followUps,
        List<NewsItem> news,
        List<PledgeView.Signatory> signatories,
        List<PledgeView.Channel> channels,
        List<PledgeView.Contact> contacts,
        @Nullable String feedback,
        PledgeView.@Nullable Reporting reporting,
        @Nullable String revisionClause,
        List<PledgeView.Note> notes,
        List<NewsItem.Picture> pictures,
        List<PledgeView.Correction> corrections) {

    PledgeFile {
        targetGroups = Lists.orEmpty(targetGroups);
        parties = Lists.orEmpty(parties);
        focusAreas = Lists.orEmpty(focusAreas);
        commitments = Lists.orEmpty(commitments);
        goals = Lists.orEmpty(goals);
        followUps = Lists.orEmpty(followUps);
        news = Lists.orEmpty(news);
        signatories = Lists.orEmpty(signatories);
        channels = Lists.orEmpty(channels);
        contacts = Lists.orEmpty(contacts);
        notes = Lists.orEmpty(notes);
        pictures = Lists.orEmpty(pictures);
        corrections = Lists.orEmpty(corrections);
    }

    List<FileCommitment> allCommitments() {
        return Stream.concat(focusAreas.stream().flatMap(area -> area.commitments().stream()), commitments.stream())
                .toList();
    }

    List<Goal> allGoals() {
        return Stream.of(
                        focusAreas.stream().flatMap(area -> area.goals().stream()),
                        allCommitments().stream().flatMap(commitment -> commitment.goals().stream()),
                        goals.stream())
                .flatMap(all -> all)
                .toList();
    }

    /** CURRENT_YEAR: the calendar year of the day it is loaded; example data only. */
    enum PeriodKind {
        EXACT,
        MONTHS,
        YEAR,
        HALF_YEAR,
        SEASON,
        YEARS,
        OPEN_ENDED,
        NOT_STATED,
        CURRENT_YEAR
    }

    record FilePeriod(
            PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text) {

        Period on(LocalDate today) {
            return kind == PeriodKind.CURRENT_YEAR
                    ? Period.ofYear(today.getYear())
                    : new Period(Period.Kind.valueOf(kind.name()), from, to, text);
        }
    }

    record FileFocusArea(
            String id, String title, @Nullable String expansion, List<FileCommitment> commitments, List<Goal> goals) {

        FileFocusArea {
            commitments = Lists.orEmpty(commitments);
            goals = Lists.orEmpty(goals);
        }
    }

    record FileCommitment(
            String id,
            @Nullable Integer number,
            CommitmentView.Kind kind,
            String text,
            List<Party> parties,
            @Nullable PartialDate decided,
            @Nullable FilePeriod time,
            Recurrence recurrence,
            @Nullable FileServiceLevel serviceLevel,
            @Nullable String method,
            @Nullable String project,
            List<TargetGroup> targetGroups,
            @Nullable Place place,
            List<String> problemTypes,
            List<String> messages,
            List<PledgeView.ChannelKind> channels,
            CommitmentView.PublishRule publish,
            List<String> answers,
            @Nullable Link continues,
            Progress.@Nullable Declared declared,
            Progress.@Nullable DeclaredBy declaredBy,
            @Nullable FileDeviation deviation,
            @Nullable String basisFor,
            @Nullable String tie,
            List<FilePart> parts,
            List<Goal> goals,
            List<FileOccurrence> occurrences,
            List<FilePlanned> planned) {

        FileCommitment {
            targetGroups = Lists.orEmpty(targetGroups);
            problemTypes = Lists.orEmpty(problemTypes);
            messages = Lists.orEmpty(messages);
            channels = Lists.orEmpty(channels);
            answers = Lists.orEmpty(answers);
            parts = Lists.orEmpty(parts);
            goals = Lists.orEmpty(goals);
            occurrences = Lists.orEmpty(occurrences);
            planned = Lists.orEmpty(planned);
        }
    }

    record FilePart(
            String id,
            String text,
            List<Party> parties,
            List<TargetGroup> targetGroups,
            @Nullable Place place,
            @Nullable Recurrence recurrence,
            @Nullable String time) {

        FilePart {
            parties = Lists.orEmpty(parties);
            targetGroups = Lists.orEmpty(targetGroups);
        }
    }

    record FileDeviation(
            Progress.Cause cause, String text, @Nullable Link movedTo) {}

    record FileServiceLevel(String condition, String trigger, int limitDays, List<FileResult> results) {

        FileServiceLevel {
            results = Lists.orEmpty(results);
        }
    }

    record FileResult(@Nullable Integer monthsAgo, @Nullable PartialDate date, int met, int of) {

        FileTime time() {
            return new FileTime(date, monthsAgo, null, null, null);
        }
    }

    record FileOccurrence(
            @Nullable PartialDate date,
            @Nullable Integer monthsAgo,
            @Nullable Integer daysAgo,
            String text,
            Progress.Proof evidence,
            @Nullable String part,
            @Nullable Integer reached,
            @Nullable Integer times,
            @Nullable String place,
            Progress.@Nullable DeclaredBy toldBy) {

        FileTime time() {
            return new FileTime(date, monthsAgo, daysAgo, null, null);
        }
    }

    record FilePlanned(
            @Nullable PartialDate date,
            @Nullable Integer monthsAgo,
            @Nullable Integer daysAgo,
            @Nullable Integer monthsAhead,
            @Nullable Integer daysAhead,
            String text,
            @Nullable String part) {

        FileTime time() {
            return new FileTime(date, monthsAgo, daysAgo, monthsAhead, daysAhead);
        }
    }
}
