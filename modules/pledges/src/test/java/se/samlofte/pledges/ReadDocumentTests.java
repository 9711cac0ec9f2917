package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samlofte.geography.ReferenceData;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.reading.PledgeReader;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.tenancy.TenantProfile.Contact;

/** What was read becomes a draft that can be published without typing, and takes nobody's own number along. */
class ReadDocumentTests {

    private static final Path PAGES = Path.of("..", "..", "infra", "bench", "import-pages");
    private static final PledgeReader READER = new PledgeReader(ReferenceData.shipped());
    private static final PledgeDocument FIRST = DocumentFields.document(new TreeMap<>(Map.of(
            "kind", "CITIZEN_PLEDGE",
            "title", "Medborgarlöfte",
            "parties.r1.party", "MUNICIPALITY",
            "parties.r2.party", "POLICE")));
    private static final Contact KOMMUNPOLIS = new Contact(
            "kp", "Kommunpolis", null, "Polisen", null, "kommunpolis@example.se", "114 14", null, null, List.of());

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().contains("inget-lofte"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Proves("2-29")
    void whatIsTakenCanBePublishedAsItStands(Path page) throws IOException {
        Reading reading = READER.read(Files.readString(page));
        Set<String> sections = all(reading);
        // whom to ask is uncertain, and a person looks at it
        sections.remove("contacts");
        PledgeDocument document = document(reading, sections);
        assertThat(new DocumentCheck(DocumentFields.normal(document), false).faults())
                .filteredOn(fault -> fault.weight() != Fault.Weight.ADVICE)
                .isEmpty();
        assertThat(document.commitments()).hasSameSizeAs(reading.promises().toList());
    }

    @Test
    void onlyWhatIsTakenStandsInTheDraft() throws IOException {
        Reading reading = READER.read(Files.readString(PAGES.resolve("03-teman-och-mal.txt")));
        assertThat(document(reading, Set.of())).isEqualTo(FIRST);
        PledgeDocument one = document(reading, Set.of("area-1"));
        assertThat(one.areas()).extracting(PledgeDocument.Area::title).containsExactly("Trafik");
        assertThat(one.commitments()).hasSize(2);
        assertThat(one.sources()).isEmpty();
    }

    @Test
    void whatAPersonWroteStays() {
        Reading reading = READER.read("Löfte\n\nSyfte\nFler ska vara trygga.\n\nVi lovar:\n- Polisen ska gå ronder.\n");
        PledgeDocument written = Documents.changed(FIRST, "summary", "Egen sammanfattning", "purpose", "Eget syfte");
        PledgeDocument both = new ReadDocument(reading, new ReadContacts(List.of())).with(written, all(reading));
        assertThat(both.summary()).isEqualTo("Egen sammanfattning");
        assertThat(both.purpose()).isEqualTo("Eget syfte");
        assertThat(both.commitments()).hasSize(1);
    }

    @Test
    @Proves({"2-25", "2-26"})
    void aNameOnAnOldPageIsTodaysHolderOfTheRole() {
        Reading reading = READER.read("Vi lovar:\n"
                + "- Polisen ska gå ronder.\n\n"
                + "Kontakt\n\n"
                + "Sten Wallin\n"
                + "kommunpolis\n"
                + "sten.wallin@example.se\n"
                + "Telefon: 0471-00 00 01\n");
        assertThat(new ReadDocument(reading, new ReadContacts(List.of(KOMMUNPOLIS)))
                        .with(FIRST, all(reading))
                        .contacts())
                .extracting(Reach::role, Reach::organisation, Reach::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kommunpolis", "POLICE", "kommunpolis@example.se"));
        PledgeDocument without = document(reading, all(reading));
        assertThat(without.contacts()).extracting(Reach::role).containsExactly("kommunpolis");
        assertThat(without.toString()).doesNotContain("Wallin", "sten.wallin", "0471");
    }

    @Test
    void whatMustNotBeAnnouncedIsToldAfterwards() {
        Reading reading = READER.read("Vi lovar:\n- Polisen gör kontroller på gym.\n- Kommunen målar bänkar.\n");
        assertThat(document(reading, all(reading)).commitments())
                .extracting(Promise::publish)
                .containsExactly("AFTERWARDS_ONLY", "PLANNED");
    }

    private static PledgeDocument document(Reading reading, Set<String> sections) {
        return new ReadDocument(reading, new ReadContacts(List.of())).with(FIRST, sections);
    }

    private static Set<String> all(Reading reading) {
        return ReadSection.of(reading).stream()
                .map(ReadSection::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
