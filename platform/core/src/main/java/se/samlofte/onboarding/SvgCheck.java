package se.samlofte.onboarding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lets through only plain drawings: shapes and their looks, no scripts, styles, links, pictures in pictures or document
 * type. A municipality's logo is shown to all its residents.
 */
final class SvgCheck {

    private static final int LARGEST = 100_000;
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "title",
            "desc",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "opacity",
            "transform",
            "id",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "clip-path",
            "clip-rule",
            "version",
            "role",
            "aria-hidden");

    private SvgCheck() {}

    /** What is wrong with the drawing, in Swedish, or empty. */
    static Optional<String> fault(byte[] svg) {
        if (svg.length > LARGEST) {
            return Optional.of("Bilden är större än 100 kB. Spara en enklare teckning.");
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Allowed allowed = new Allowed();
            factory.newSAXParser().parse(new ByteArrayInputStream(svg), allowed);
            return allowed.fault;
        } catch (SAXException e) {
            return Optional.of("Bilden går inte att läsa som SVG utan dokumenttyp. Spara den som enkel SVG.");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Allowed extends DefaultHandler {

        private Optional<String> fault = Optional.empty();

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
            if (!uri.equals("http://www.w3.org/2000/svg") || !ELEMENTS.contains(name)) {
                refuse("elementet <" + qualifiedName + ">");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                String value = attributes.getValue(i);
                boolean harmless = ATTRIBUTES.contains(attribute)
                        && (!value.toLowerCase(Locale.ROOT).contains("url(")
                                || value.matches("url\\(#[A-Za-z0-9_-]+\\)"));
                if (!harmless) {
                    refuse("attributet " + attribute);
                }
            }
        }

        @Override
        public void processingInstruction(String target, String data) {
            refuse("instruktionen <?" + target + "?>");
        }

        private void refuse(String what) {
            if (fault.isEmpty()) {
                fault = Optional.of(
                        "Bilden har " + what + ", som inte tillåts. Ta bort det: bara former och färger visas.");
            }
        }
    }
}
