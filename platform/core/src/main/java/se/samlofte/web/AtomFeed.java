package se.samlofte.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samlofte.tenancy.Language;

/**
 * News to follow, as an Atom feed (RFC 4287).
 *
 * @param id never changes, such as {@code urn:uuid:…}
 * @param self whole address of the feed
 * @param page whole address of the page it tells of
 * @param entries newest first
 */
public record AtomFeed(
        String id,
        Language language,
        String title,
        String subtitle,
        String author,
        String self,
        String page,
        List<Entry> entries) {

    public static final String CONTENT_TYPE = "application/atom+xml";

    /**
     * One thing that happened.
     *
     * @param id never changes
     * @param address whole address of the place that tells more
     */
    public record Entry(String id, String title, String summary, String address, Instant at) {}

    /** @param never what stands as the feed's time while nothing has happened */
    public String xml(Instant never) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "subtitle", subtitle);
            element(
                    xml,
                    "updated",
                    time(entries.isEmpty() ? never : entries.getFirst().at()));
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", CONTENT_TYPE, self);
            link(xml, "alternate", "text/html", page);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", time(entry.at()));
        link(xml, "alternate", "text/html", entry.address());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", allowed(address));
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xd800)
                        || (c > 0xdfff && c < 0xfffe)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
