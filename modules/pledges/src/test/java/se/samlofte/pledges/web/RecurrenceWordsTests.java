package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Recurrence.Kind;
import se.samlofte.pledges.TestTenant;
import se.samlofte.tenancy.Language;

class RecurrenceWordsTests {

    private static final Recurrence THREE_GROUPS =
            new Recurrence(Kind.COUNT_IN_PERIOD, 3, true, null, "minst tre grupper");
    private static final Recurrence THREE_TIMES =
            new Recurrence(Kind.COUNT_IN_PERIOD, 3, true, null, "minst tre gånger");
    private static final Recurrence REPEATED = new Recurrence(Kind.UNSPECIFIED, null, false, null, "återkommande");
    private static final Recurrence IN_TIME = new Recurrence(Kind.SERVICE_LEVEL, null, false, null, "inom en vecka");

    private final PledgeWords swedish = new PledgeWords(TestTenant.ui(Language.SV));
    private final PledgeWords english = new PledgeWords(TestTenant.ui(Language.EN));

    @Test
    void theLabelFitsWhatIsSaid() {
        assertThat(swedish.asked(THREE_GROUPS)).isEqualTo("Hur många");
        assertThat(swedish.asked(THREE_TIMES)).isEqualTo("Hur ofta");
        assertThat(swedish.asked(REPEATED)).isEqualTo("Hur ofta");
        assertThat(swedish.asked(IN_TIME)).isEqualTo("Hur snabbt");
    }

    @Test
    void whatIsNoFrequencyKeepsItsSwedishInEnglish() {
        assertThat(english.told(THREE_GROUPS)).isEqualTo(new Said("Minst tre grupper", "sv"));
        assertThat(english.told(THREE_TIMES)).isEqualTo(new Said("At least three times", null));
        assertThat(english.told(REPEATED)).isEqualTo(new Said("From time to time", null));
    }
}
