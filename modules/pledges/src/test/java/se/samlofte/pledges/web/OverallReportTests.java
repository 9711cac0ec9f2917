package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Reporting.LAMPS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import se.samlofte.pledges.People;
import se.samlofte.pledges.Reporting;
import se.samlofte.pledges.Writing;

/** The report that writes itself: one screen, PDF and Word, for board, council and residents. */
class OverallReportTests {

    private static final Map<String, String> FOR_THE_BOARD = Map.of(
            "till", "BOARD",
            "diaryNumber", "KS 2026/123",
            "body", "Kommunstyrelsen",
            "paragraph", "KS § 45",
            "decided", "2026-10-05");

    private final Reporting reporting = Reporting.on(LocalDate.of(2026, 8, 20));
    private final Desk desk = new Desk(new Writing(reporting.tenant()), People.coordinator());

    @Test
    void oneScreenShowsAllThatIsInForce() {
        reporting.declares(LAMPS, "DONE");
        reporting.occurs(LAMPS, LocalDate.of(2026, 6, 2), "RECORD");
        Document page = Desk.parse(
                desk.answer(OverallReportPages.class, FOR_THE_BOARD, (pages, request) -> pages.screen(request)));
        assertThat(page.select("h2").text()).isEqualTo("Medborgarlöfte 2026");
        assertThat(page.text())
                .contains("Ett dokument gäller just nu, med 2 löften.", "Genomfört enligt polisen, med underlag");
        assertThat(page.select("a[href*=/pdf]").attr("href")).contains("KS%202026%2F123", "KS%20%C2%A7%2045");
    }

    @Test
    void thePdfCarriesWhatTheRegistrarNeeds() throws IOException {
        byte[] pdf = body(desk.answer(OverallReportPages.class, FOR_THE_BOARD, (pages, request) -> pages.pdf(request)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("KS 2026/123", "KS § 45", "Kommunstyrelsen", "5 oktober 2026");
            assertThat(document.getDocumentInformation().getKeywords()).contains("KS 2026/123", "KS § 45");
        }
    }

    @Test
    void theWordDocumentHasRealHeadingsTablesAndProperties() throws IOException {
        byte[] docx =
                body(desk.answer(OverallReportPages.class, FOR_THE_BOARD, (pages, request) -> pages.docx(request)));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> Objects.equals(paragraph.getStyle(), "Heading1"))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Så går det med det vi har lovat");
            assertThat(document.getStyles().styleExist("Heading2")).isTrue();
            assertThat(document.getTables()).isNotEmpty();
            assertThat(text.getText()).contains("KS § 45", "Kommunen lagar trasiga lampor.", "Medborgarlöfte 2026");
            assertThat(document.getProperties().getCoreProperties().getKeywords())
                    .contains("KS 2026/123");
        }
    }

    @Test
    void residentsAreSparedTheRegistrarsLines() throws IOException {
        Map<String, String> forResidents = Map.of("till", "RESIDENTS", "diaryNumber", "KS 2026/123");
        byte[] docx =
                body(desk.answer(OverallReportPages.class, forResidents, (pages, request) -> pages.docx(request)));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("har lovat dig som bor här").doesNotContain("KS 2026/123");
        }
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return Objects.requireNonNull(answer.getBody());
    }
}
