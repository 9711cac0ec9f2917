package se.samlofte.pledges.reading;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Paragraphs, list entries and table rows of a DOCX's main part (ECMA-376 part 1, 17.3 and 17.4), line by line. */
final class DocxParagraphs {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean words;
    private boolean hidden;
    private boolean entry;
    private int cells;

    private DocxParagraphs() {}

    static String in(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        DocxParagraphs paragraphs = new DocxParagraphs();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> paragraphs.start(reader);
                case XMLStreamConstants.END_ELEMENT -> paragraphs.end(name(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> paragraphs.words(reader.getText());
                default -> {}
            }
        }
        return paragraphs.text.toString();
    }

    private static String name(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        return WORD.equals(space) || STRICT.equals(space) ? reader.getLocalName() : "";
    }

    private void start(XMLStreamReader reader) {
        switch (name(reader)) {
            case "p" -> entry = false;
            case "r" -> hidden = false;
            case "vanish", "webHidden" -> hidden = true;
            case "numPr" -> entry = true;
            case "t" -> words = !hidden;
            case "tab" -> paragraph.append(' ');
            case "br", "cr" -> paragraph.append('\n');
            case "tc" -> cells++;
            default -> {}
        }
    }

    private void words(String written) {
        if (words) {
            paragraph.append(written);
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> words = false;
            case "p" -> {
                if (cells == 0) {
                    text.append(entry && !paragraph.toString().isBlank() ? "• " : "")
                            .append(paragraph)
                            .append('\n');
                    paragraph.setLength(0);
                } else {
                    paragraph.append(' ');
                }
            }
            case "tc" -> {
                cells--;
                text.append(paragraph.toString().strip()).append('\t');
                paragraph.setLength(0);
            }
            case "tr" -> text.append('\n');
            default -> {}
        }
    }
}
