package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.pledges.TestTenant;
import se.samlofte.web.BadRequestException;
import se.samlofte.web.NotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PledgesApiTests {

    private static final String CODE = "1257";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestTenant tenant = TestTenant.on(LocalDate.of(2026, 9, 15));

    @BeforeAll
    void load() {
        tenant = TestTenant.with("orkelljunga", LocalDate.of(2026, 9, 15));
    }

    @Test
    void aPledgeHasItsFieldsInTheirOrder() {
        JsonNode pledge = get("medborgarlofte-2024");
        assertThat(pledge.propertyNames())
                .containsExactly(
                        "id",
                        "kind",
                        "title",
                        "status",
                        "version",
                        "period",
                        "parties",
                        "situation",
                        "commitments",
                        "focusAreas",
                        "goals",
                        "signatories",
                        "contacts",
                        "channels",
                        "links");
        assertThat(pledge.at("/period/from").asString()).isEqualTo("2024-01-01");
        assertThat(pledge.at("/focusAreas").size()).isEqualTo(4);
        assertThat(pledge.at("/situation/sources").size()).isEqualTo(6);
        assertThat(pledge.at("/signatories/1/acting").asBoolean()).isTrue();
        assertThat(pledge.at("/signatories/1").has("name")).isFalse();
        assertThat(pledge.at("/focusAreas/3/commitments/0/recurrence/text").asString())
                .isEqualTo("en gång i månaden");
        assertThat(pledge.at("/links/self").asString()).isEqualTo("/api/v1/1257/pledges/medborgarlofte-2024");
    }

    @Test
    void theExampleInTheDescriptionIsARealAnswer() {
        assertThat(get("medborgarlofte-2024")).isEqualTo(example("pledge-200"));
        assertThat(list(1, 2)).isEqualTo(example("pledges-list-200"));
    }

    @Test
    void pagesOfTheListCoverItOnce() {
        assertThat(list(20, 1).at("/total").asInt()).isEqualTo(2);
        assertThat(list(1, 1).at("/items/0/id").asString()).isEqualTo("medborgarlofte-2026");
        assertThat(list(1, 2).at("/items/0/id").asString()).isEqualTo("medborgarlofte-2024");
        assertThat(list(1, 3).at("/items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "101,1", "20,0", "-1,1"})
    void limitAndPageOutOfRangeAreRefused(int limit, int page) {
        assertThatThrownBy(() -> list(limit, page)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void anUnknownPledgeIsNotFound() {
        assertThatThrownBy(() -> get("medborgarlofte-1999")).isInstanceOf(NotFoundException.class);
    }

    private JsonNode get(String id) {
        return tree(tenant.asVisitorOutsideTransaction(
                () -> TestTenant.bean(PledgesApi.class).get(CODE, id)));
    }

    private JsonNode list(int limit, int page) {
        return tree(tenant.asVisitorOutsideTransaction(
                () -> TestTenant.bean(PledgesApi.class).list(CODE, limit, page)));
    }

    /** As it goes over the wire. */
    private static JsonNode tree(Object answer) {
        return JSON.readTree(JSON.writeValueAsString(answer));
    }

    private static JsonNode example(String name) {
        try (InputStream in = PledgesApiTests.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
