package se.samlofte.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.audit.TrailEntry;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** The trail's deeds as sentences, in the words of the modules that recorded them. */
@Component
class TrailSentences {

    private static final String KEY = "administration.trail.";
    private static final String NO_DAY = "–";

    private final List<DeedSubjects> modules;

    TrailSentences(List<DeedSubjects> modules) {
        this.modules = modules;
    }

    /** A sentence a deed, in their order. */
    List<String> of(List<TrailEntry> deeds, Ui ui) {
        Map<String, Map<String, String>> names = names(deeds, ui);
        return deeds.stream().map(deed -> sentence(deed, names, ui)).toList();
    }

    private Map<String, Map<String, String>> names(List<TrailEntry> deeds, Ui ui) {
        Map<String, Set<String>> ids = deeds.stream()
                .collect(Collectors.groupingBy(
                        TrailEntry::subjectKind, Collectors.mapping(TrailEntry::subjectId, Collectors.toSet())));
        Map<String, Map<String, String>> names = new HashMap<>();
        for (DeedSubjects module : modules) {
            module.kinds().stream().filter(ids::containsKey).forEach(kind -> names.computeIfAbsent(
                            kind, none -> new HashMap<>())
                    .putAll(module.names(kind, ids.getOrDefault(kind, Set.of()), ui)));
        }
        return names;
    }

    private static String sentence(TrailEntry deed, Map<String, Map<String, String>> names, Ui ui) {
        String key = KEY + deed.action().replace(':', '.');
        if (!ui.has(key)) {
            return ui.text(KEY + "unknown", deed.action(), deed.subjectKind(), deed.subjectId());
        }
        @Nullable String name = names.getOrDefault(deed.subjectKind(), Map.of()).get(deed.subjectId());
        return ui.text(
                variant(key, deed, ui),
                name == null ? gone(deed, ui) : name,
                role(deed, ui),
                day(deed, ui),
                deed.details().getOrDefault("version", ""));
    }

    private static String variant(String key, TrailEntry deed, Ui ui) {
        return deed.details().entrySet().stream()
                .filter(detail -> !detail.getValue().equals(NO_DAY))
                .map(detail -> key + "." + detail.getKey())
                .filter(ui::has)
                .sorted()
                .findFirst()
                .orElse(key);
    }

    private static String gone(TrailEntry deed, Ui ui) {
        String key = KEY + "gone." + deed.subjectKind();
        return ui.text(ui.has(key) ? key : KEY + "gone");
    }

    private static String role(TrailEntry deed, Ui ui) {
        String role = deed.details().getOrDefault("role", "");
        String key = "web.role." + role;
        return ui.has(key) ? ui.text(key) : role;
    }

    /** The last day: deeds tell the first day without. */
    private static String day(TrailEntry deed, Ui ui) {
        try {
            String until = deed.details().getOrDefault("until", NO_DAY);
            return until.equals(NO_DAY)
                    ? NO_DAY
                    : ui.date(LocalDate.parse(until).minusDays(1));
        } catch (DateTimeParseException e) {
            return NO_DAY;
        }
    }
}
