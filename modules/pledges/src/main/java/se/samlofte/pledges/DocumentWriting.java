package se.samlofte.pledges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeFile.FileFocusArea;
import se.samlofte.pledges.PledgeFile.FilePeriod;

/** A pledge as a document again, to be corrected. Rows that have ids keep them as keys. */
final class DocumentWriting {

    private final PledgeFile file;
    private final Map<String, String> fields = new LinkedHashMap<>();

    DocumentWriting(PledgeFile file) {
        this.file = file;
    }

    PledgeDocument document() {
        put("kind", file.kind());
        put("title", file.title());
        put("district", file.district());
        put("summary", file.summary());
        put("purpose", file.purpose());
        period("period", file.period());
        groups("targetGroups", file.targetGroups());
        parties("parties", file.parties());
        file.focusAreas().forEach(this::area);
        CommitmentWriting commitments = new CommitmentWriting(this);
        file.focusAreas()
                .forEach(area -> area.commitments().forEach(commitment -> commitments.write(commitment, area.id())));
        file.commitments().forEach(commitment -> commitments.write(commitment, ""));
        goals();
        situation();
        around();
        return DocumentFields.document(fields);
    }

    private void area(FileFocusArea area) {
        String row = "areas." + area.id();
        put(row + ".title", area.title());
        put(row + ".expansion", area.expansion());
    }

    private void goals() {
        file.focusAreas().forEach(area -> area.goals().forEach(goal -> goal(goal, "area", area.id())));
        file.allCommitments()
                .forEach(commitment -> commitment.goals().forEach(goal -> goal(goal, "commitment", commitment.id())));
        file.goals().forEach(goal -> goal(goal, "area", ""));
    }

    private void goal(Goal goal, String of, String id) {
        String row = "goals." + goal.id();
        put(row + "." + of, id);
        put(row + ".kind", goal.kind());
        put(row + ".text", goal.text());
        Goal.Indicator indicator = goal.indicator();
        if (indicator == null) {
            return;
        }
        put(row + ".measure", indicator.text());
        put(row + ".unit", indicator.unit());
        put(row + ".rhythm", indicator.rhythm());
        put(row + ".source", indicator.source());
        Goal.Baseline baseline = indicator.baseline();
        if (baseline != null) {
            put(row + ".baseline", baseline.value().toPlainString().replace('.', ','));
            put(row + ".since", TypedDecision.of(baseline.when()));
        }
        for (Goal.Value value : indicator.values()) {
            String of1 = row + ".values.y" + value.year();
            put(of1 + ".year", value.year());
            put(of1 + ".value", value.value().toPlainString().replace('.', ','));
            put(of1 + ".source", value.source());
        }
    }

    private void situation() {
        Situation situation = file.situation();
        if (situation == null) {
            return;
        }
        put("situation", situation.text());
        for (Situation.Source source : situation.sources()) {
            put("sources." + source.id() + ".kind", source.kind());
            put("sources." + source.id() + ".text", source.text());
        }
    }

    private void around() {
        PledgeView.Agreement agreement = file.agreement();
        if (agreement != null) {
            put("agreement.text", agreement.text());
            put("agreement.signed", TypedDecision.of(agreement.signed()));
        }
        link("continues", file.continues());
        for (int i = 0; i < file.signatories().size(); i++) {
            PledgeView.Signatory signatory = file.signatories().get(i);
            String row = row("signatories", i);
            put(row + ".role", signatory.role());
            put(row + ".organisation", signatory.organisation());
            put(row + ".unit", signatory.unit());
            put(row + ".name", signatory.name());
            put(row + ".acting", yes(signatory.acting()));
        }
        for (int i = 0; i < file.contacts().size(); i++) {
            PledgeView.Contact contact = file.contacts().get(i);
            String row = row("contacts", i);
            put(row + ".role", contact.role());
            put(row + ".organisation", contact.organisation());
            put(row + ".email", contact.email());
            put(row + ".phone", contact.phone());
            put(row + ".hours", contact.hours());
        }
        for (int i = 0; i < file.channels().size(); i++) {
            PledgeView.Channel channel = file.channels().get(i);
            String row = row("channels", i);
            put(row + ".kind", channel.kind());
            put(row + ".party", channel.party());
            put(row + ".text", channel.text());
        }
        told();
    }

    private void told() {
        PledgeView.Reporting reporting = file.reporting();
        if (reporting != null) {
            put("reporting.by", reporting.by());
            PledgeView.Forum forum = reporting.forum();
            put("reporting.forum", forum == null ? null : forum.kind());
            put("reporting.name", forum == null ? null : forum.name());
            put("reporting.text", reporting.text());
        }
        put("feedback", file.feedback());
        for (int i = 0; i < file.notes().size(); i++) {
            PledgeView.Note note = file.notes().get(i);
            String row = row("notes", i);
            put(row + ".kind", note.kind());
            put(row + ".title", note.title());
            put(row + ".text", note.text());
        }
        put("revision", file.revisionClause());
        put("joint", file.joint());
    }

    void period(String at, @Nullable FilePeriod period) {
        if (period != null) {
            put(at + ".kind", period.kind());
            put(at + ".from", period.from());
            put(at + ".to", period.to());
            put(at + ".text", period.text());
        }
    }

    void parties(String list, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            String row = row(list, i);
            put(row + ".party", party.party());
            put(row + ".unit", party.unit());
            put(row + ".name", party.name());
            put(row + ".unnamed", yes(party.unnamed()));
        }
    }

    void groups(String list, List<TargetGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            TargetGroup.Grades grades = groups.get(i).grades();
            String row = row(list, i);
            put(row + ".text", groups.get(i).text());
            put(row + ".from", grades == null ? null : grades.from());
            put(row + ".to", grades == null ? null : grades.to());
        }
    }

    void link(String at, @Nullable Link link) {
        if (link != null) {
            put(at + ".pledge", link.pledge());
            put(at + ".commitment", link.commitment());
            put(at + ".text", link.text());
        }
    }

    void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    static String yes(boolean value) {
        return value ? "true" : "";
    }

    private static String row(String list, int i) {
        return list + ".r" + (i + 1);
    }
}
