package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samlofte.onboarding.Finding;

/** What a schema cannot say of a municipality's pledge files: ids used once, links that lead somewhere, times in order. */
final class PledgeFileCheck {

    private final List<PledgeYaml> documents;
    private final LocalDate today;
    private final boolean complete;
    private final Map<String, Set<String>> commitmentsByPledge = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param complete whether these are all; a file that cannot be read may hold what a link leads to */
    PledgeFileCheck(List<PledgeYaml> documents, LocalDate today, boolean complete) {
        this.documents = documents;
        this.today = today;
        this.complete = complete;
    }

    List<Finding> findings() {
        Set<String> seen = new HashSet<>();
        for (PledgeYaml document : documents) {
            PledgeFile file = document.file();
            if (!seen.add(file.id() + " " + file.version())) {
                findings.add(document.source()
                        .finding("/id", "Id ”%s” används av en annan fil. Välj ett annat.".formatted(file.id())));
            }
            commitmentsByPledge.put(
                    file.id(),
                    file.allCommitments().stream()
                            .map(PledgeFile.FileCommitment::id)
                            .collect(Collectors.toSet()));
        }
        documents.forEach(this::check);
        return findings;
    }

    private void check(PledgeYaml document) {
        PledgeFile file = document.file();
        Marks marks = new Marks(document, findings);
        if (!file.example() && document.source().text().contains("{year}")) {
            marks.add("/id", "{year} får bara stå i exempel. Skriv årtalet.");
        }
        period("", "period", file.period(), marks);
        link("/continues", file.continues(), marks);
        uniqueIds(file, marks);
        situation(file.situation(), marks);
        for (int i = 0; i < file.news().size(); i++) {
            known(
                    "/news/" + i + "/commitments",
                    file.news().get(i).commitments(),
                    commitmentsByPledge.getOrDefault(file.id(), Set.of()),
                    "löfte",
                    marks);
        }
        CommitmentFileCheck commitments = new CommitmentFileCheck(file, today, marks);
        for (int i = 0; i < file.focusAreas().size(); i++) {
            String area = "/focus-areas/" + i + "/commitments/";
            each(area, file.focusAreas().get(i).commitments(), commitments, marks);
        }
        each("/commitments/", file.commitments(), commitments, marks);
    }

    private void each(String pointer, List<PledgeFile.FileCommitment> list, CommitmentFileCheck check, Marks marks) {
        for (int i = 0; i < list.size(); i++) {
            PledgeFile.FileCommitment commitment = list.get(i);
            String at = pointer + i;
            check.check(at, commitment);
            period(at, "time", commitment.time(), marks);
            link(at + "/continues", commitment.continues(), marks);
            if (commitment.deviation() != null) {
                link(at + "/deviation/moved-to", commitment.deviation().movedTo(), marks);
            }
        }
    }

    private static void uniqueIds(PledgeFile file, Marks marks) {
        List<String> areas = new ArrayList<>();
        Marks.Ids commitments = new Marks.Ids();
        Marks.Ids goals = new Marks.Ids();
        for (int i = 0; i < file.focusAreas().size(); i++) {
            PledgeFile.FileFocusArea area = file.focusAreas().get(i);
            areas.add(area.id());
            commitments.add("/focus-areas/" + i + "/commitments", ids(area.commitments()));
            goals.add(
                    "/focus-areas/" + i + "/goals",
                    area.goals().stream().map(Goal::id).toList());
        }
        commitments.add("/commitments", ids(file.commitments()));
        goals.add("/goals", file.goals().stream().map(Goal::id).toList());
        file.allCommitments()
                .forEach(commitment -> goals.add(
                        "/commitments",
                        commitment.goals().stream().map(Goal::id).toList()));
        marks.unique(new Marks.Ids().add("/focus-areas", areas));
        marks.unique(commitments);
        marks.unique(goals);
        marks.unique(new Marks.Ids()
                .add("/follow-ups", file.followUps().stream().map(FollowUp::id).toList()));
        marks.unique(new Marks.Ids()
                .add("/news", file.news().stream().map(NewsItem::id).toList()));
    }

    private static List<String> ids(List<PledgeFile.FileCommitment> commitments) {
        return commitments.stream().map(PledgeFile.FileCommitment::id).toList();
    }

    private static void situation(@Nullable Situation situation, Marks marks) {
        if (situation == null) {
            return;
        }
        List<String> sources =
                situation.sources().stream().map(Situation.Source::id).toList();
        marks.unique(new Marks.Ids().add("/situation/sources", sources));
        marks.unique(new Marks.Ids()
                .add(
                        "/situation/findings",
                        situation.findings().stream().map(Situation.Finding::id).toList()));
        for (int i = 0; i < situation.findings().size(); i++) {
            known(
                    "/situation/findings/" + i + "/sources",
                    situation.findings().get(i).sources(),
                    sources,
                    "underlag",
                    marks);
        }
    }

    static void known(String pointer, List<String> ids, Collection<String> known, String what, Marks marks) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                marks.add(pointer + "/" + i, Marks.unknown(ids.get(i), known, what));
            }
        }
    }

    private static void period(String at, String field, PledgeFile.@Nullable FilePeriod period, Marks marks) {
        if (period != null
                && period.from() != null
                && period.to() != null
                && period.to().isBefore(period.from())) {
            marks.add(
                    at + "/" + field + "/to",
                    "Perioden slutar %s, innan den börjar %s. Byt plats på dagarna eller rätta den ena."
                            .formatted(period.to(), period.from()));
        }
    }

    private void link(String pointer, @Nullable Link link, Marks marks) {
        if (link == null || link.pledge() == null) {
            return;
        }
        Set<String> commitments = commitmentsByPledge.get(link.pledge());
        if (commitments == null) {
            if (complete) {
                marks.add(
                        pointer + "/pledge",
                        Marks.unknown(link.pledge(), commitmentsByPledge.keySet(), "medborgarlöfte"));
            }
        } else if (link.commitment() != null && !commitments.contains(link.commitment())) {
            marks.add(pointer + "/commitment", Marks.unknown(link.commitment(), commitments, "löfte"));
        }
    }
}
