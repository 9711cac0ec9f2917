package se.samlofte.pledges;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.PledgeDocument.Promise;

/** Takes what residents never see out of a document when it is published, and puts it back when it is corrected. */
@Component
class InternalCommitments {

    private static final String LIST = "commitments.";

    private final InternalCommitmentRepository repository;

    InternalCommitments(InternalCommitmentRepository repository) {
        this.repository = repository;
    }

    void keep(UUID pledge, PledgeDocument document) {
        Map<String, String> fields = DocumentFields.of(document);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        document.commitments().stream()
                .filter(promise -> promise.staysInside() && !promise.blank())
                .map(Promise::key)
                .forEach(key -> rows.put(key, below(LIST + key, fields)));
        repository.add(pledge, rows);
    }

    PledgeDocument with(PledgeDocument open, UUID pledge) {
        Map<String, Map<String, String>> rows = repository.of(pledge);
        if (rows.isEmpty()) {
            return open;
        }
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(open));
        rows.forEach((key, values) -> {
            String free = RowIds.free(key, candidate -> fields.containsKey(LIST + candidate));
            fields.put(LIST + free, "");
            values.forEach((name, value) -> fields.put(LIST + free + "." + name, value));
        });
        return DocumentFields.document(fields);
    }

    /** What stands in a row, by the names within it. */
    static Map<String, String> below(String row, Map<String, String> fields) {
        Map<String, String> below = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(row + ".")) {
                below.put(name.substring(row.length() + 1), value);
            }
        });
        return below;
    }
}
