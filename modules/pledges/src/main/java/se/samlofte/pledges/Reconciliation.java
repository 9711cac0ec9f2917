package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a document that two people, or one in two windows, made from the same one: what differs, and which
 * side each difference comes from. Nothing is lost: what only one of them touched is that one's by itself, and every difference can be chosen.
 */
public final class Reconciliation {

    private final Map<String, String> mine;
    private final Map<String, String> theirs;
    private final Map<String, String> changedByThem;

    /**
     * @param mine what was to be saved
     * @param theirs what has been saved since
     * @param changedByThem the fields they changed, with the fingerprint of what stood there when both began
     */
    Reconciliation(PledgeDocument mine, PledgeDocument theirs, Map<String, String> changedByThem) {
        this.mine = DocumentFields.of(mine);
        this.theirs = DocumentFields.of(theirs);
        this.changedByThem = Map.copyOf(changedByThem);
    }

    /**
     * A field, or a whole row, that is not the same.
     *
     * @param mine absent when the row is not in my version
     * @param theirs absent when the row is not in theirs
     * @param onlyTheirs whether I left it as it was when we began
     */
    public record Difference(
            String field, @Nullable String mine, @Nullable String theirs, boolean onlyTheirs) {}

    public List<Difference> differences() {
        Set<String> all = new LinkedHashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        Set<String> rows = new LinkedHashSet<>();
        for (String field : all) {
            if (rows.stream().anyMatch(row -> field.startsWith(row + "."))) {
                continue;
            }
            boolean isRow = DocumentFields.pattern(field).endsWith("*");
            if (isRow && mine.containsKey(field) != theirs.containsKey(field)) {
                rows.add(field);
                differences.add(new Difference(field, words(mine, field), words(theirs, field), onlyTheirs(field)));
            } else if (!Objects.equals(mine.getOrDefault(field, ""), theirs.getOrDefault(field, ""))) {
                differences.add(new Difference(
                        field, mine.getOrDefault(field, ""), theirs.getOrDefault(field, ""), onlyTheirs(field)));
            }
        }
        return differences;
    }

    /** My version with these differences as they have them. */
    public PledgeDocument taking(Set<String> fromThem) {
        Map<String, String> result = new LinkedHashMap<>(mine);
        for (Difference difference : differences()) {
            if (!fromThem.contains(difference.field())) {
                continue;
            }
            String field = difference.field();
            if (difference.theirs() == null) {
                result.keySet().removeIf(name -> name.equals(field) || name.startsWith(field + "."));
            } else if (difference.mine() == null) {
                theirs.forEach((name, value) -> {
                    if (name.equals(field) || name.startsWith(field + ".")) {
                        result.put(name, value);
                    }
                });
            } else {
                result.put(field, difference.theirs());
            }
        }
        return DocumentFields.document(result);
    }

    private boolean onlyTheirs(String field) {
        String before = changedByThem.get(field);
        return before != null && before.equals(Fingerprints.of(mine.get(field)));
    }

    /** A row in the words that stand in it; absent when there is no such row. */
    private static @Nullable String words(Map<String, String> version, String row) {
        if (!version.containsKey(row)) {
            return null;
        }
        return version.entrySet().stream()
                .filter(field -> field.getKey().startsWith(row + "."))
                .map(Map.Entry::getValue)
                .filter(value -> value.contains(" ") || value.chars().anyMatch(Character::isLowerCase))
                .filter(value -> !value.equals("true"))
                .findFirst()
                .orElse("");
    }
}
