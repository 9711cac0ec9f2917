package se.samlofte.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.web.TypedWords;
import se.samlofte.web.Ui;

/** What was typed in an invitation, or as somebody's last day. */
@Component
class PeopleTypedWords implements TypedWords {

    private static final Map<String, String> LABELS = Map.of(
            InvitationForm.NAME, "administration.people.name",
            InvitationForm.EMAIL, "administration.invite.email",
            InvitationForm.ROLE, "administration.people.role",
            InvitationForm.SINCE, "administration.people.since",
            InvitationForm.LAST, "administration.people.last");

    @Override
    public List<Said> of(String path, Map<String, String> fields, Ui ui) {
        if (!path.startsWith(PeoplePages.PATH + "/")) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        for (String field : List.of(
                InvitationForm.NAME,
                InvitationForm.EMAIL,
                InvitationForm.ROLE,
                InvitationForm.SINCE,
                InvitationForm.LAST)) {
            String words = words(field, fields, ui);
            if (!words.isBlank()) {
                said.add(new Said(ui.text(String.valueOf(LABELS.get(field))), words));
            }
        }
        return said;
    }

    private static String words(String field, Map<String, String> fields, Ui ui) {
        String plain = fields.getOrDefault(field, "");
        if (field.equals(InvitationForm.ROLE) && ui.has("web.role." + plain)) {
            return ui.text("web.role." + plain);
        }
        return plain.isEmpty()
                ? Stream.of("-dag", "-manad", "-ar")
                        .map(part -> fields.getOrDefault(field + part, ""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "))
                : plain;
    }
}
