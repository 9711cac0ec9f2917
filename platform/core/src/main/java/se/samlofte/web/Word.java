package se.samlofte.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.stereotype.Component;

/**
 * Writes the sheet that {@link Paper} prints as a Word document (DOCX), to be pasted into a document of the
 * municipality's own: real headings, lists and tables, and no look of ours.
 */
@Component
public class Word {

    private static final int HEADINGS = 3;
    private static final int INDENT = 360;

    private final Paper paper;

    Word(Paper paper) {
        this.paper = paper;
    }

    public byte[] write(Sheet sheet) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            styles(document, sheet);
            properties(document, sheet);
            for (Element block : Jsoup.parse(paper.source(sheet)).body().children()) {
                block(document, block);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(XWPFDocument document, Sheet sheet) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(sheet.title());
        core.setCreator(sheet.author());
        core.setDescription(sheet.description());
        core.setKeywords(String.join(", ", sheet.keywords()));
        core.setCreated(Optional.of(Date.from(sheet.made())));
        core.setModified(Optional.of(Date.from(sheet.made())));
    }

    /** Word knows headings by the ids of its own styles, whatever its language. */
    private static void styles(XWPFDocument document, Sheet sheet) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(sheet.language().locale().toLanguageTag());
        for (int level = 1; level <= HEADINGS; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level - 1L));
            style.addNewQFormat();
            XWPFStyle heading = new XWPFStyle(style);
            heading.setType(STStyleType.PARAGRAPH);
            styles.addStyle(heading);
        }
    }

    private static void block(XWPFDocument document, Element block) {
        switch (block.tagName()) {
            case "h1", "h2", "h3" -> heading(document, block);
            case "ul" -> block.children().forEach(item -> item(document, item));
            case "table" -> table(document, block);
            default -> words(document.createParagraph(), block, false);
        }
    }

    private static void heading(XWPFDocument document, Element block) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + block.tagName().charAt(1));
        words(paragraph, block, true);
    }

    private static void item(XWPFDocument document, Element item) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(INDENT);
        paragraph.setIndentationHanging(INDENT / 2);
        paragraph.createRun().setText("• ");
        words(paragraph, item, false);
    }

    private static void table(XWPFDocument document, Element block) {
        for (Element caption : block.select("caption")) {
            words(document.createParagraph(), caption, true);
        }
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (Element line : block.select("tr")) {
            XWPFTableRow row = table.createRow();
            int column = 0;
            for (Element field : line.children()) {
                XWPFTableCell cell = column < row.getTableCells().size() ? row.getCell(column) : row.createCell();
                words(cell.getParagraphArray(0), field, field.tagName().equals("th"));
                column++;
            }
        }
    }

    private static void words(XWPFParagraph paragraph, Node node, boolean bold) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                String words = text.text();
                if (!words.isEmpty()) {
                    XWPFRun run = paragraph.createRun();
                    run.setText(words);
                    run.setBold(bold);
                }
            } else {
                words(paragraph, child, bold || child.nodeName().equals("strong"));
            }
        }
    }
}
