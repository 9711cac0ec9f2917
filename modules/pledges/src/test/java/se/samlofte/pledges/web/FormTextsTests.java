package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Decision;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.EverythingWritten;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.TestTenant;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Ui;

/** Every field, choice and refusal has its words in both languages. */
class FormTextsTests {

    @Test
    void everyFieldHasALabelAndEveryChoiceAWord() {
        Map<String, String> fields = DocumentFields.of(DocumentFields.document(EverythingWritten.fields()));
        for (Language language : List.of(Language.SV, Language.EN)) {
            Ui ui = TestTenant.ui(language);
            FieldWords words = new FieldWords(ui, fields, List.of(), true);
            fields.keySet().forEach(field -> {
                assertThat(words.where(field)).as(field).isNotBlank();
                String hint = words.hint(field);
                assertThat(hint == null || !hint.isBlank()).as(field).isTrue();
                String plain = FieldWords.plain(field);
                Choices.of(plain).forEach(choice -> assertThat(ui.text(Choices.key(plain, choice)))
                        .isNotBlank());
            });
            for (Decision.Why why : Decision.Why.values()) {
                for (Draft.State state : Draft.State.values()) {
                    String which = why == Decision.Why.NOT_WAITING ? why + "." + state : why.name();
                    assertThat(ui.text("pledges.refused." + which)).isNotBlank();
                }
            }
            for (PledgeView.Kind kind : KindWords.KINDS) {
                KindWords.KEYS.forEach(key -> assertThat(KindWords.text(ui, kind.name(), key, 3))
                        .doesNotContainIgnoringCase("löfte")
                        .doesNotContainIgnoringCase("promise"));
            }
        }
    }
}
