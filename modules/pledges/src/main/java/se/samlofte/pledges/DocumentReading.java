package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FileFocusArea;
import se.samlofte.pledges.PledgeView.Correction;

/**
 * A document as the pledge it would be. What cannot be read is left out, so that a half-written pledge can be looked
 * at; {@link DocumentCheck} says what is wrong. What forms do not show (news, follow-ups, occurrences, findings …) stays
 * as it is in the version that is corrected.
 */
final class DocumentReading {

    private final PledgeDocument document;
    private final @Nullable PledgeFile base;
    private final RowIds ids;

    /** @param base the version it corrects */
    DocumentReading(PledgeDocument document, @Nullable PledgeFile base) {
        this.document = document;
        this.base = base;
        this.ids = new RowIds(base);
    }

    /**
     * As a file that is published today.
     *
     * @param id word of a pledge that corrects none
     */
    PledgeFile file(String id, LocalDate today) {
        List<FileFocusArea> areas = areas();
        List<FileCommitment> commitments = commitments("");
        Set<String> left = Stream.concat(
                        areas.stream().flatMap(area -> area.commitments().stream()), commitments.stream())
                .map(FileCommitment::id)
                .collect(Collectors.toSet());
        SurroundingsReading around = new SurroundingsReading(document);
        AroundReading more = new AroundReading(document);
        return new PledgeFile(
                base == null ? id : base.id(),
                Typed.choice(PledgeView.Kind.class, document.kind()).orElse(PledgeView.Kind.CITIZEN_PLEDGE),
                document.title().strip(),
                base == null || !base.status().isPublic() ? PledgeView.Status.PUBLISHED : base.status(),
                base == null ? 1 : base.version() + 1,
                base != null && base.example(),
                Typed.orNull(document.district()),
                Typed.uuid(document.joint()).orElse(null),
                new TypedPeriod(document.period()).file(),
                document.summary().strip(),
                Typed.orNull(document.purpose()),
                AroundReading.groups(document.targetGroups()),
                SurroundingsReading.parties(document.parties()),
                more.agreement(),
                AroundReading.link(document.continues()),
                situation(),
                areas,
                commitments,
                goals(""),
                base == null ? List.of() : base.followUps(),
                base == null
                        ? List.of()
                        : base.news().stream().map(item -> telling(item, left)).toList(),
                around.signatories(),
                around.channels(),
                around.contacts(),
                Typed.orNull(document.feedback()),
                more.reporting(),
                Typed.orNull(document.revision()),
                more.notes(),
                base == null ? List.of() : base.pictures(),
                corrections(today));
    }

    private List<Correction> corrections(LocalDate today) {
        String note = Typed.orNull(document.correctionNote());
        return base == null
                ? List.of()
                : Stream.concat(
                                base.corrections().stream(),
                                Stream.ofNullable(note).map(text -> new Correction(today, text)))
                        .toList();
    }

    private List<FileFocusArea> areas() {
        List<FileFocusArea> areas = new ArrayList<>();
        for (Area area : document.areas()) {
            List<FileCommitment> commitments = commitments(area.key());
            List<Goal> goals = goals(area.key());
            if (!area.blank() || !commitments.isEmpty() || !goals.isEmpty()) {
                areas.add(new FileFocusArea(
                        ids.area(area.key(), area.title()),
                        area.title().strip(),
                        Typed.orNull(area.expansion()),
                        commitments,
                        goals));
            }
        }
        return areas;
    }

    private List<FileCommitment> commitments(String area) {
        return document.commitments().stream()
                .filter(promise -> !promise.blank()
                        && !promise.staysInside()
                        && areaOf(promise.area()).equals(area))
                .map(promise -> {
                    FileCommitment before = before(promise.key());
                    return new CommitmentReading(promise, before, findings())
                            .file(ids.commitment(promise.key(), promise.text()), goals(promise));
                })
                .toList();
    }

    private List<Goal> goals(String area) {
        return document.goals().stream()
                .filter(aim -> !aim.text().isBlank() && !isOfInternal(aim))
                .filter(aim -> commitmentOf(aim).isEmpty() && areaOf(aim.area()).equals(area))
                .map(this::goal)
                .toList();
    }

    private List<Goal> goals(Promise promise) {
        return document.goals().stream()
                .filter(aim -> !aim.text().isBlank() && commitmentOf(aim).equals(promise.key()))
                .map(this::goal)
                .toList();
    }

    private Goal goal(Aim aim) {
        return new GoalReading(aim).goal(ids.goal(aim.key(), aim.text()));
    }

    /** What residents never see has goals that they never see. */
    private boolean isOfInternal(Aim aim) {
        return document.commitments().stream()
                .anyMatch(promise -> promise.key().equals(aim.commitment()) && promise.staysInside());
    }

    /** A commitment that is gone leaves its goals to the pledge. */
    private String commitmentOf(Aim aim) {
        boolean there = document.commitments().stream()
                .anyMatch(promise ->
                        promise.key().equals(aim.commitment()) && !promise.blank() && !promise.staysInside());
        return there ? aim.commitment() : "";
    }

    /** A focus area that is gone leaves its rows to the pledge. */
    private String areaOf(String key) {
        return document.areas().stream().anyMatch(area -> area.key().equals(key)) ? key : "";
    }

    private @Nullable FileCommitment before(String key) {
        return base == null
                ? null
                : base.allCommitments().stream()
                        .filter(commitment -> commitment.id().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    private Set<String> findings() {
        Situation before = base == null ? null : base.situation();
        return before == null
                ? Set.of()
                : before.findings().stream().map(Situation.Finding::id).collect(Collectors.toSet());
    }

    private @Nullable Situation situation() {
        Situation before = base == null ? null : base.situation();
        List<Situation.Source> sources = sources(before == null ? List.of() : before.sources());
        if (before == null) {
            return document.situation().isBlank() && sources.isEmpty()
                    ? null
                    : new Situation(document.situation().strip(), null, List.of(), null, List.of(), sources, List.of());
        }
        Set<String> left = sources.stream().map(Situation.Source::id).collect(Collectors.toSet());
        return new Situation(
                document.situation().strip(),
                before.made(),
                before.madeBy(),
                before.recurrence(),
                before.findings().stream()
                        .map(finding -> finding.restingOn(left))
                        .toList(),
                sources,
                before.upkeep());
    }

    private List<Situation.Source> sources(List<Situation.Source> before) {
        return document.sources().stream()
                .filter(source -> !source.blank())
                .map(source -> source(source, before))
                .toList();
    }

    private Situation.Source source(Basis typed, List<Situation.Source> before) {
        Optional<Situation.Source> old = before.stream()
                .filter(source -> source.id().equals(typed.key()))
                .findFirst();
        return new Situation.Source(
                ids.source(typed.key(), typed.text()),
                Typed.choice(Situation.SourceKind.class, typed.kind()).orElse(Situation.SourceKind.OTHER),
                typed.text().strip(),
                old.map(Situation.Source::system).orElse(null),
                old.map(Situation.Source::recurrence).orElse(null));
    }

    private static NewsItem telling(NewsItem item, Set<String> commitments) {
        return new NewsItem(
                item.id(),
                item.title(),
                item.lead(),
                item.text(),
                item.published(),
                item.earlier(),
                item.commitments().stream()
                        .filter(Objects::nonNull)
                        .filter(commitments::contains)
                        .toList(),
                item.quotations(),
                item.pictures());
    }
}
