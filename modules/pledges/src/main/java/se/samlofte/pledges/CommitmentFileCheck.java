package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FileOccurrence;
import se.samlofte.pledges.PledgeFile.FilePart;
import se.samlofte.pledges.PledgeFile.FilePlanned;
import se.samlofte.pledges.PledgeFile.FileResult;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;
import se.samlofte.pledges.Progress.DeclaredBy;

/** What a schema cannot say of one commitment. */
record CommitmentFileCheck(PledgeFile file, LocalDate today, Marks marks) {

    private static final String ONLY_IN_EXAMPLES =
            "Tid räknad från i dag får bara stå i exempel (example: true). Skriv ett datum: date: {precision: MONTH, value: \"2026-05\"}.";

    void check(String at, FileCommitment commitment) {
        List<String> parts = commitment.parts().stream().map(FilePart::id).toList();
        marks.unique(new Marks.Ids().add(at + "/parts", parts));
        Situation situation = file.situation();
        PledgeFileCheck.known(
                at + "/answers",
                commitment.answers(),
                situation == null
                        ? List.of()
                        : situation.findings().stream()
                                .map(Situation.Finding::id)
                                .toList(),
                "problem (finding)",
                marks);
        occurrences(at, commitment.occurrences(), parts);
        planned(at, commitment.planned(), parts);
        serviceLevel(at, commitment.serviceLevel());
        afterwardsOnly(at, commitment);
        if (commitment.declaredBy() == DeclaredBy.JOINT && !Party.areJoint(commitment.parties())) {
            marks.add(
                    at + "/declared-by",
                    "JOINT betyder att polisen och någon mer står bakom, men löftet har inte båda som parter. Skriv POLICE eller MUNICIPALITY.");
        }
    }

    private void occurrences(String at, List<FileOccurrence> occurrences, List<String> parts) {
        for (int i = 0; i < occurrences.size(); i++) {
            FileOccurrence occurrence = occurrences.get(i);
            String pointer = at + "/occurrences/" + i;
            Optional<DayOrMonth> when = time(pointer, occurrence.time());
            if (when.isPresent() && when.get().date().isAfter(today)) {
                marks.add(
                        pointer + "/date", "Det här har inte hänt än. Flytta det till ”planned”, eller rätta datumet.");
            }
            part(pointer, occurrence.part(), parts);
        }
    }

    private void planned(String at, List<FilePlanned> planned, List<String> parts) {
        for (int i = 0; i < planned.size(); i++) {
            String pointer = at + "/planned/" + i;
            time(pointer, planned.get(i).time());
            part(pointer, planned.get(i).part(), parts);
        }
    }

    private void serviceLevel(String at, @Nullable FileServiceLevel level) {
        if (level == null) {
            return;
        }
        for (int i = 0; i < level.results().size(); i++) {
            FileResult result = level.results().get(i);
            String pointer = at + "/service-level/results/" + i;
            time(pointer, result.time());
            if (result.met() > result.of()) {
                marks.add(
                        pointer + "/met",
                        "Löftet kan inte ha hållits fler gånger (%d) än det gällde (%d). Rätta ”met” eller ”of”."
                                .formatted(result.met(), result.of()));
            }
        }
    }

    private void afterwardsOnly(String at, FileCommitment commitment) {
        if (commitment.publish() != PublishRule.AFTERWARDS_ONLY) {
            return;
        }
        PledgeFile.FilePeriod time = commitment.time();
        if (time != null && (time.from() != null || time.to() != null)) {
            marks.add(
                    at + "/time",
                    "Det här får bara berättas efteråt (publish: AFTERWARDS_ONLY) och kan inte ha en egen tid. Ta bort ”time”.");
        }
        Place place = commitment.place();
        if (place != null && place.open()) {
            marks.add(
                    at + "/place/public",
                    "Det här får bara berättas efteråt och utan plats (publish: AFTERWARDS_ONLY). Skriv public: false.");
        }
    }

    private Optional<DayOrMonth> time(String pointer, FileTime time) {
        if (time.isRelative() && !file.example()) {
            marks.add(pointer, ONLY_IN_EXAMPLES);
        }
        Optional<DayOrMonth> when = time.on(today);
        if (when.isEmpty()) {
            marks.add(
                    pointer + "/date",
                    "Skriv en dag eller en månad som finns: {precision: DAY, value: \"2026-05-31\"} eller {precision: MONTH, value: \"2026-05\"}.");
        }
        return when;
    }

    private void part(String pointer, @Nullable String part, List<String> parts) {
        if (part != null && !parts.contains(part)) {
            marks.add(pointer + "/part", Marks.unknown(part, parts, "delmoment (part)"));
        }
    }
}
