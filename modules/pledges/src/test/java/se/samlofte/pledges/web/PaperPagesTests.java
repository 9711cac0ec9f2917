package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Reporting.LAMPS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.samlofte.pledges.People;
import se.samlofte.pledges.Reporting;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;

/** What is printed can be read by everybody and kept by any archive, as veraPDF judges it. */
class PaperPagesTests {

    private final Reporting reporting = Reporting.on(LocalDate.of(2026, 8, 20));

    @BeforeAll
    static void theJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPdfIsAccessibleAndArchivable(Language language) throws Exception {
        aFrozenReport();
        List<PublicPage> papers = papers(language);
        String front = "/" + reporting.tenant().tenant().slug().value() + language.pathPart() + "/medborgarloften/";
        assertThat(papers)
                .extracting(PublicPage::path)
                .containsExactly(
                        front + "medborgarlofte-2026.pdf",
                        front + "medborgarlofte-2026/uppfoljning/2026-tertial-2.pdf");
        for (PublicPage paper : papers) {
            assertThat(findings(paper.body(), PDFAFlavour.PDFUA_1))
                    .as(paper.path())
                    .isEmpty();
            assertThat(findings(paper.body(), PDFAFlavour.PDFA_2_A))
                    .as(paper.path())
                    .isEmpty();
        }
    }

    @Test
    void theJudgeFindsFaultWithAPlainPdf() throws Exception {
        byte[] plain;
        try (PDDocument document = new PDDocument();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
            plain = out.toByteArray();
        }
        assertThat(findings(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    void theReportSaysItsNumbersAndWhatTheRegistrarNeeds() throws Exception {
        aFrozenReport();
        PublicPage report = papers(Language.SV).getLast();
        try (PDDocument document = Loader.loadPDF(report.body())) {
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            assertThat(text)
                    .contains("Uppföljning av tertial 2 2026", "1 av 2 löften uppfyllt", "KS § 45", "Kommunstyrelsen")
                    .contains("Nådde 5 personer.", PledgeFixture.HOSTILE);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Uppföljning av tertial 2 2026");
            assertThat(document.getDocumentInformation().getKeywords()).contains("KS 2026/123", "KS § 45");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
        }
    }

    @Test
    void theSameIsTheSameDocument() {
        aFrozenReport();
        assertThat(papers(Language.SV).getLast().body())
                .isEqualTo(papers(Language.SV).getLast().body());
        assertThat(papers(Language.SV))
                .extracting(PublicPage::key)
                .isEqualTo(papers(Language.SV).stream().map(PublicPage::key).toList());
    }

    private void aFrozenReport() {
        reporting.declares(LAMPS, "DONE");
        reporting.occurs(LAMPS, LocalDate.of(2026, 6, 2), "RECORD");
        reporting.saves("2026-tertial-2", 0, Reporting.words("Ett bra halvår. " + PledgeFixture.HOSTILE));
        Reporting.assertFrozen(reporting.freezes("2026-tertial-2", 1));
    }

    private List<PublicPage> papers(Language language) {
        new Desk(new Writing(reporting.tenant()), People.coordinator());
        return reporting.tenant().asVisitorOutsideTransaction(() -> TestTenant.bean(PaperPages.class)
                .pages(reporting.tenant().tenant(), language));
    }

    private static Set<String> findings(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> findings = new TreeSet<>();
            result.getTestAssertions()
                    .forEach(finding -> findings.add(finding.getRuleId().getClause() + ": " + finding.getMessage()));
            assertThat(result.isCompliant()).isEqualTo(findings.isEmpty());
            return findings;
        }
    }
}
