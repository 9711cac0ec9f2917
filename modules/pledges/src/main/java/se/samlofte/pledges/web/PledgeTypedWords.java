package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.web.TypedWords;
import se.samlofte.web.Ui;

/** What was typed in a draft, or as the ground or reason of a decision. */
@Component
class PledgeTypedWords implements TypedWords {

    private static final String TICKED = "true";

    /** Fields beside those of the document, with the keys of their labels. */
    private static final Map<String, String> BESIDE = Map.of(
            "on", "pledges.form.on",
            "source", "pledges.form.source",
            "reason", "pledges.staff.return.reason");

    @Override
    public List<Said> of(String path, Map<String, String> fields, Ui ui) {
        if (!path.startsWith(DraftLinks.LIST + "/")) {
            return List.of();
        }
        Map<String, String[]> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, new String[] {value}));
        Map<String, String> document = DocumentFields.of(new FormFields(sent).document());
        FieldWords words = new FieldWords(ui, document, List.of(), false);
        List<Said> said = new ArrayList<>();
        document.forEach((field, value) -> {
            if (!value.isBlank() && !field.endsWith(".area")) {
                said.add(new Said(words.where(field), side(field, value, ui)));
            }
        });
        BESIDE.forEach((field, label) -> {
            String value = fields.getOrDefault(field, "");
            if (!value.isBlank()) {
                said.add(new Said(ui.text(label), value));
            }
        });
        return said;
    }

    private static String side(String field, String value, Ui ui) {
        String plain = FieldWords.plain(field);
        if (Choices.of(plain).contains(value)) {
            return ui.text(Choices.key(plain, value));
        }
        return value.equals(TICKED) ? ui.text("pledges.typed.yes") : value;
    }
}
