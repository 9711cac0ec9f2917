package se.samlofte.pledges;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/** Enters what is measured, year by year. Whoever acts needs {@link PledgePermissions#WRITE}. */
@Component
@Transactional
public class IndicatorValues {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final int LONGEST_SOURCE = 200;

    private final IndicatorRepository store;
    private final PledgeRepository pledges;
    private final Publishing publishing;
    private final Trail trail;

    IndicatorValues(IndicatorRepository store, PledgeRepository pledges, Publishing publishing, Trail trail) {
        this.store = store;
        this.pledges = pledges;
        this.publishing = publishing;
        this.trail = trail;
    }

    /** A value as it was typed; an empty one removes what is there. */
    public record Entry(String goal, String year, String value, String source) {

        public Entry {
            goal = FreeText.clean(goal).strip();
            year = FreeText.clean(year).strip();
            value = FreeText.clean(value).strip();
            source = FreeText.clean(source).strip();
        }

        Optional<Integer> yearNumber() {
            return Typed.number(year).filter(number -> number >= EARLIEST && number <= LATEST);
        }

        /** With comma or point, and blanks between thousands. */
        Optional<BigDecimal> number() {
            String plain = value.replaceAll("[\\s\u00a0]", "").replace(',', '.').replace('\u2212', '-');
            return plain.matches("-?[0-9]{1,12}([.][0-9]{1,6})?")
                    ? Optional.of(new BigDecimal(plain))
                    : Optional.empty();
        }

        List<Fault> faults() {
            return Stream.of(
                            yearNumber().isEmpty() ? fault("year", "year") : null,
                            value.isEmpty() || number().isPresent() ? null : fault("value", "decimal"),
                            source.length() > LONGEST_SOURCE
                                    ? new Fault(
                                            "source",
                                            "too-long",
                                            List.of(LONGEST_SOURCE, source.length()),
                                            Fault.Weight.INVALID)
                                    : null)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static Fault fault(String field, String rule) {
            return new Fault(field, rule, List.of(), Fault.Weight.INVALID);
        }
    }

    /** Saves a value; the same again changes nothing. @return what is wrong; empty when it is saved */
    public List<Fault> enter(String pledge, Entry entry) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        List<Fault> faults = entry.faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<PledgeRow> row = pledges.find(pledge)
                .filter(one -> one.pledge().getPublished())
                .filter(one -> one.goals().stream()
                        .anyMatch(goal -> goal.goal().id().equals(entry.goal())
                                && goal.goal().indicator() != null));
        if (row.isEmpty()) {
            return List.of(new Fault("goal", "choose", List.of(), Fault.Weight.INVALID));
        }
        store.put(row.get().pledge().getId(), pledge, entry);
        publishing.contentChanged();
        trail.record(Deed.of("pledges:measure", "pledge", pledge)
                .with("goal", entry.goal())
                .with("year", entry.year())
                .with("done", entry.value().isEmpty() ? "removed" : "entered"));
        return List.of();
    }
}
