package se.samlofte.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A drawing within a drawing, such as a municipality's logo on a picture. */
public final class NestedDrawing {

    private NestedDrawing() {}

    /** The drawing as an element that fills a square, whole and in the middle of it. */
    public static String inSquare(byte[] svg, double x, double y, double size) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
            if (!root.hasAttribute("viewBox")) {
                root.setAttribute("viewBox", "0 0 " + number(root, "width") + " " + number(root, "height"));
            }
            root.setAttribute("x", Double.toString(x));
            root.setAttribute("y", Double.toString(y));
            root.setAttribute("width", Double.toString(size));
            root.setAttribute("height", Double.toString(size));
            return written(root);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException("Not a drawing", e);
        }
    }

    private static String number(Element root, String attribute) {
        String digits = root.getAttribute(attribute).replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? "100" : digits;
    }

    private static String written(Element root) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(text));
        return text.toString();
    }
}
