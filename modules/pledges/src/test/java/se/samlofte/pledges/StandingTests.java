package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Standing.Moved;
import se.samlofte.pledges.Standing.Part;
import se.samlofte.pledges.Standing.Segment;
import se.samlofte.pledges.web.PledgeWords;
import se.samlofte.tenancy.Language;

class StandingTests {

    private static final Standing ELEVEN_OF_THIRTEEN = new Standing(
            13,
            List.of(new Segment(Part.KEPT, 11), new Segment(Part.MOVED, 2)),
            List.of(new Moved(2, "2022", Cause.PANDEMIC_OR_RESTRICTION)));

    @Test
    void theHeadlineIsSaidAsPeopleSayIt() {
        assertThat(sentence(Language.SV, ELEVEN_OF_THIRTEEN))
                .isEqualTo("11 av 13 löften uppfyllda, 2 flyttades till 2022 på grund av pandemin");
        assertThat(sentence(Language.EN, ELEVEN_OF_THIRTEEN))
                .isEqualTo("11 of 13 promises kept, 2 moved to 2022 because of the pandemic");
    }

    @Test
    void everyPartHasItsClause() {
        Standing all = new Standing(
                8,
                List.of(
                        new Segment(Part.KEPT, 1),
                        new Segment(Part.PARTLY, 1),
                        new Segment(Part.ONGOING, 2),
                        new Segment(Part.NOT_STARTED, 1),
                        new Segment(Part.MOVED, 1),
                        new Segment(Part.NOT_KEPT, 1),
                        new Segment(Part.NOT_STATED, 1)),
                List.of(new Moved(1, null, Cause.REPRIORITISED)));
        assertThat(sentence(Language.SV, all))
                .isEqualTo("1 av 8 löften uppfyllt, 1 delvis uppfyllt, 2 pågår, 1 inte påbörjat, 1 inte uppfyllt, "
                        + "1 flyttades eftersom annat gick före, 1 utan uppgift");
        assertThat(all.count(Part.ONGOING)).isEqualTo(2);
    }

    @Test
    void whatWasNeverFinishedIsSaidOneWayWhenTheTimeIsOver() {
        Standing ended = new Standing(
                3,
                List.of(new Segment(Part.KEPT, 1), new Segment(Part.ONGOING, 1), new Segment(Part.NOT_STARTED, 1)),
                List.of());
        assertThat(new PledgeWords(TestTenant.ui(Language.SV), true, UnaryOperator.identity()).standing(ended))
                .isEqualTo("1 av 3 löften uppfyllt, 2 inte redovisade som klara");
    }

    @Test
    void withoutWordOfAnyItSaysSo() {
        Standing silent = new Standing(11, List.of(new Segment(Part.NOT_STATED, 11)), List.of());
        assertThat(sentence(Language.SV, silent))
                .isEqualTo("Det finns ingen uppgift om hur det gick för de 11 löftena");
        assertThat(sentence(Language.SV, new Standing(0, List.of(), List.of())))
                .isEqualTo("Det finns inga löften att följa upp.");
    }

    private static String sentence(Language language, Standing standing) {
        return new PledgeWords(TestTenant.ui(language)).standing(standing);
    }
}
