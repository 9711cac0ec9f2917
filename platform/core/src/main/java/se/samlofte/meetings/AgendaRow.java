package se.samlofte.meetings;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An item as a page shows it.
 *
 * @param number from 1
 * @param token id for a decision made with the page's form
 */
public record AgendaRow(int number, AgendaItem item, List<Decision> decisions, UUID token) {

    static List<AgendaRow> of(List<AgendaItem> items, List<Decision> decisions, java.util.function.Supplier<UUID> ids) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> new AgendaRow(
                        index + 1,
                        items.get(index),
                        decisions.stream()
                                .filter(decision ->
                                        decision.item().equals(items.get(index).id()))
                                .toList(),
                        ids.get()))
                .toList();
    }
}
