package se.samlofte.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pictures and blocks that every module's pages share. They know nothing of what they show. */
@Component
public class Components {

    private final Templates templates;

    Components(Templates templates) {
        this.templates = templates;
    }

    public Content standingBar(StandingBar bar) {
        return templates.content("web/standing-bar.jte", Map.of("bar", bar));
    }

    /** @param label what the months are of, such as "Brev månad för månad 2026" */
    public Content monthDots(Ui ui, String label, List<MonthDot> months) {
        return templates.content("web/month-dots.jte", Map.of("ui", ui, "label", label, "months", months));
    }

    /** A dot beside words that say the same; hidden from those who listen. */
    public Content dot(DotState state) {
        return templates.content("web/dot.jte", Map.of("state", state));
    }

    /** How to read the dots. */
    public Content dotKey(Ui ui) {
        return templates.content("web/dot-key.jte", Map.of("ui", ui, "components", this));
    }

    /** Sweden with its municipalities. */
    public Content dotMap(DotMap map) {
        return templates.content("web/dot-map.jte", Map.of("map", map));
    }

    /** @param heading of level three, such as "Har du frågor?" */
    public Content contacts(Ui ui, String heading, List<ContactCard> cards) {
        return templates.content("web/contacts.jte", Map.of("ui", ui, "heading", heading, "cards", cards));
    }

    /** @param text what is made up */
    public Content exampleRibbon(Ui ui, String text) {
        return templates.content("web/example-ribbon.jte", Map.of("ui", ui, "text", text));
    }

    /** A day to type in three fields: no calendar to fight with, the same in every browser. */
    public Content day(Ui ui, DayField field) {
        return templates.content("web/day.jte", Map.of("ui", ui, "field", field));
    }

    /** "Exempel" beside a heading in a list. */
    public Content exampleTag(Ui ui) {
        return templates.content("web/example-tag.jte", Map.of("ui", ui));
    }
}
