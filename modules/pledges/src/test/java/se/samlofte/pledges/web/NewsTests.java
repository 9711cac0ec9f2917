package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.PublicPageRules;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import se.samlofte.identity.Role;
import se.samlofte.pledges.NewsDesk;
import se.samlofte.pledges.NewsDraft;
import se.samlofte.pledges.People;
import se.samlofte.pledges.Reporting;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;

/** News from the first word to the public page, and the standing texts. */
class NewsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);

    private final Actor editor = People.with(Role.EDITOR);
    private final Reporting reporting = Reporting.on(TODAY);
    private final Desk writer = desk(editor);
    private final Desk coordinator = desk(People.coordinator());

    @Test
    @Proves({"0-04", "0-05", "0-22", "0-24", "1-11", "4-04"})
    void anArticleOfTheSeedsCanBeWritten() throws Exception {
        UUID id = begun();
        save(writer, id, 1, article());
        addPicture(id, jpeg(1200, 800), "Polisbil vid centrumhuset");
        NewsDraft draft = news(id);
        assertThat(draft.document().pictures()).hasSize(1);
        ResponseEntity<byte[]> asked = command(writer, id, draft.version(), NewsDeskPages::ask);
        assertThat(Desk.location(asked)).endsWith(id.toString());
        ResponseEntity<byte[]> own = command(writer, id, draft.version(), NewsDeskPages::ask);
        assertThat(own.getStatusCode().value()).isEqualTo(409);
        Desk chief = desk(People.with(Role.LPO_CHIEF));
        assertThat(Desk.location(command(chief, id, draft.version(), NewsDeskPages::publish)))
                .endsWith(id.toString());
        Document page = page("/nyheter/sa-fortsatter-arbetet-med");
        assertThat(page.select("h1").text()).isEqualTo("Så fortsätter arbetet med löftet");
        assertThat(page.select(".sl-lead").text()).isEqualTo("Två beslut inför sommaren.");
        assertThat(page.select("blockquote").text()).isEqualTo("Vi är gärna på plats. Kommunpolis, polisen");
        assertThat(page.text())
                .contains(
                        "Strategen säger att ingen ska behöva undra vart man vänder sig.", "Tidigare: En nyhet i maj.")
                .contains("Foto: Kommunen")
                .doesNotContain("Inte godkänt ännu.");
        assertThat(page.select("img").attr("alt")).isEqualTo("Polisbil vid centrumhuset");
        assertThat(page.select("a[href$=#lofte-" + Reporting.LAMPS + "]").text())
                .isEqualTo("Kommunen lagar trasiga lampor.");
        assertThat(page("/nyheter").text()).contains("Så fortsätter arbetet med löftet", "20 augusti 2026");
    }

    @Test
    @Proves("I14")
    void aPictureIsDrawnAnewAndServedAsFinishedBytes() throws Exception {
        UUID id = begun();
        save(writer, id, 1, article());
        addPicture(id, withComment(jpeg(2400, 1200)), "En bild");
        assertThat(published(Language.SV)).noneMatch(page -> page.path().contains("/bilder/"));
        command(coordinator, id, news(id).version(), NewsDeskPages::publish);
        PublicPage picture = published(Language.SV).stream()
                .filter(page -> page.path().contains("/bilder/"))
                .findFirst()
                .orElseThrow();
        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).doesNotContain("56.2N", "Exif");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(shown.getHeight()).isEqualTo(800);
    }

    @Test
    @Proves("I14")
    void whatIsNoPictureIsRefusedAndWhatItShowsHasToBeSaid() throws Exception {
        UUID id = begun();
        for (byte[] hostile : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                hugeInPixels(),
                java.util.Arrays.copyOf(jpeg(40, 40), 120))) {
            ResponseEntity<byte[]> answer = picture(id, hostile, "En bild");
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(Desk.parse(answer).text()).contains("Bilden går inte att använda.");
        }
        assertThat(picture(id, jpeg(40, 40), "").getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.location(picture(id, jpeg(40, 40), "En bild"))).endsWith(id.toString());
    }

    @Test
    void nothingIsPublishedThatLacksATitleAndNothingTypedIsLost() {
        UUID id = begun();
        save(writer, id, 1, Map.of("title", "", "lead", "Bara en ingress"));
        ResponseEntity<byte[]> answer = command(coordinator, id, 2, NewsDeskPages::publish);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(answer).select(".ds-error-summary a").attr("href"))
                .isEqualTo("#f-title");
        ResponseEntity<byte[]> stale = save(coordinator, id, 1, Map.of("title", "Ett annat fönster"));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(Desk.parse(stale).select("#f-title").val()).isEqualTo("Ett annat fönster");
        assertThat(news(id).document().lead()).isEqualTo("Bara en ingress");
    }

    @Test
    void whatIsTakenDownIsGone() {
        UUID id = begun();
        save(writer, id, 1, article());
        command(coordinator, id, 2, NewsDeskPages::publish);
        assertThat(published(Language.SV)).hasSize(2);
        coordinator.answer(NewsDeskPages.class, Map.of(), (pages, request) -> pages.takeDown(request, id));
        assertThat(published(Language.SV)).hasSize(1);
        command(coordinator, id, 2, NewsDeskPages::publish);
        assertThat(published(Language.SV)).hasSize(2);
    }

    @Test
    void newsThatCameWithAPledgeStandAmongThem() {
        TestTenant heby = TestTenant.with("heby", TODAY);
        new Desk(new Writing(heby), People.coordinator());
        List<PublicPage> pages = heby.asVisitorOutsideTransaction(
                () -> TestTenant.bean(NewsPages.class).pages(heby.tenant(), Language.SV));
        assertThat(pages).extracting(PublicPage::path).anyMatch(path -> path.endsWith("/nyheter/arbetet-fortsatter"));
        for (PublicPage page : pages) {
            assertThat(PublicPageRules.findings(new String(page.body(), StandardCharsets.UTF_8)))
                    .as(page.path())
                    .isEmpty();
        }
    }

    @Test
    @Proves({"1-30", "1-31", "2-22", "3-29"})
    void standingTextsStandOnEveryPledgeThatHasNoneOfItsOwn() {
        Map<String, String> text =
                Map.of("kind", "DISCLAIMER", "version", "0", "title", "", "text", "Löftena är en del av allt vi gör.");
        coordinator.answer(TextBlockPages.class, text, (pages, request) -> pages.save(request));
        Document page = pledge();
        assertThat(page.select("#om-medborgarloften").text()).isEqualTo("Om medborgarlöften");
        assertThat(page.text()).contains("Löftena är en del av allt vi gör.");
        ResponseEntity<byte[]> stale =
                coordinator.answer(TextBlockPages.class, text, (pages, request) -> pages.save(request));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        coordinator.answer(
                TextBlockPages.class,
                Map.of("kind", "DISCLAIMER", "version", "1", "title", "", "text", ""),
                (pages, request) -> pages.save(request));
        assertThat(pledge().select("#om-medborgarloften")).isEmpty();
    }

    private Document pledge() {
        return reporting
                .tenant()
                .asVisitorOutsideTransaction(() ->
                        TestTenant.bean(PledgePages.class)
                                .pages(reporting.tenant().tenant(), Language.SV)
                                .stream()
                                .filter(page -> page.path().endsWith("/medborgarlofte-2026"))
                                .map(page -> Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8)))
                                .findFirst()
                                .orElseThrow());
    }

    private static Map<String, String> article() {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "Så fortsätter arbetet med löftet");
        fields.put("lead", "Två beslut inför sommaren.");
        fields.put("text", "Första stycket.\n\nAndra stycket.");
        fields.put("earlier", "En nyhet i maj.");
        fields.put("commitment", "medborgarlofte-2026/" + Reporting.LAMPS);
        quote(fields, 0, "Kommunpolis", "POLICE", "DIRECT", "Vi är gärna på plats.", true);
        quote(
                fields,
                1,
                "Strateg",
                "MUNICIPALITY",
                "REPORTED",
                "Strategen säger att ingen ska behöva undra vart man vänder sig.",
                false);
        quote(fields, 2, "Ordförande", "MUNICIPALITY", "DIRECT", "Inte godkänt ännu.", false);
        return fields;
    }

    private static void quote(
            Map<String, String> fields, int row, String role, String of, String form, String text, boolean approved) {
        String name = "quote." + row + ".";
        fields.put(name + "role", role);
        fields.put(name + "organisation", of);
        fields.put(name + "form", form);
        fields.put(name + "text", text);
        if (approved) {
            fields.put(name + "approved", "true");
        }
    }

    private UUID begun() {
        return reporting
                .tenant()
                .as(editor, () -> TestTenant.bean(NewsDesk.class).start(UUID.randomUUID()))
                .id();
    }

    private NewsDraft news(UUID id) {
        return reporting.tenant().as(People.coordinator(), () -> TestTenant.bean(NewsDesk.class)
                .find(id)
                .orElseThrow());
    }

    private static ResponseEntity<byte[]> save(Desk desk, UUID id, int version, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("version", Integer.toString(version));
        return desk.answer(NewsDeskPages.class, sent, (pages, request) -> pages.save(request, id));
    }

    private interface Command {
        ResponseEntity<byte[]> of(NewsDeskPages pages, se.samlofte.web.StaffRequest request, UUID id);
    }

    private static ResponseEntity<byte[]> command(Desk desk, UUID id, int version, Command command) {
        return desk.answer(
                NewsDeskPages.class,
                Map.of("version", Integer.toString(version)),
                (pages, request) -> command.of(pages, request, id));
    }

    private void addPicture(UUID id, byte[] content, String alt) {
        assertThat(Desk.location(picture(id, content, alt))).endsWith(id.toString());
    }

    private ResponseEntity<byte[]> picture(UUID id, byte[] content, String alt) {
        MultipartFile file = new MockMultipartFile("file", "bild.jpg", "image/jpeg", content);
        return writer.answer(
                NewsDeskPages.class,
                Map.of("alt", alt, "photographer", "Kommunen", "caption", "Vid centrumhuset"),
                (pages, request) -> pages.addPicture(request, id, file));
    }

    private Document page(String below) {
        return published(Language.SV).stream()
                .filter(page -> page.path().endsWith(below))
                .map(page -> Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    private List<PublicPage> published(Language language) {
        return reporting.tenant().asVisitorOutsideTransaction(() -> TestTenant.bean(NewsPages.class)
                .pages(reporting.tenant().tenant(), language));
    }

    private Desk desk(Actor person) {
        return new Desk(new Writing(reporting.tenant()), person);
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    /** With what a camera writes beside the picture: where it was taken. */
    private static byte[] withComment(byte[] jpeg) throws IOException {
        byte[] words = "Exif\0\0 56.2N 13.2E".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (words.length + 2)});
        out.write(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG of a few bytes that claims 30 000 × 30 000 points. */
    private static byte[] hugeInPixels() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        byte[] png = out.toByteArray();
        byte[] size =
                java.nio.ByteBuffer.allocate(8).putInt(30_000).putInt(30_000).array();
        System.arraycopy(size, 0, png, 16, size.length);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        System.arraycopy(
                java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array(), 0, png, 29, 4);
        return png;
    }
}
