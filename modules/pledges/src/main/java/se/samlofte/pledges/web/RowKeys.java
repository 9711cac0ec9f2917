package se.samlofte.pledges.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.web.FieldFault;

/**
 * Keys for one list's rows: the ids that were sent, and new ones for rows without. What cannot be an id, or is there
 * twice, is a fault.
 */
final class RowKeys {

    private static final String FORM = "[a-z0-9-]{1,60}";

    private final Set<String> sent = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final List<FieldFault> faults;
    private int next = 1;

    /** @param ids of all rows of the list, wherever they stand */
    RowKeys(List<RowId> ids, List<FieldFault> faults) {
        this.faults = faults;
        ids.stream().map(RowId::id).forEach(id -> {
            if (id != null) {
                sent.add(id);
            }
        });
    }

    /** @param field where the id stands */
    record RowId(String field, @Nullable String id) {}

    String key(RowId row) {
        String id = row.id();
        if (id == null) {
            return free();
        }
        if (!id.matches(FORM)) {
            faults.add(new FieldFault(row.field(), "Send the id as it was given, or leave it out on new rows."));
        } else if (!used.add(id)) {
            faults.add(new FieldFault(row.field(), "Another row has this id. Leave it out on new rows."));
        }
        return id;
    }

    private String free() {
        while (sent.contains("r" + next)) {
            next++;
        }
        return "r" + next++;
    }
}
