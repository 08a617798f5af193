package org.fivesigma.report.html;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing that may stand in a page beside others: shapes and texts only, with names of its own.
 *
 * <p>The text is read and written anew, since a drawing comes from a plugin: elements that could run or load something make it
 * unfit, and every name gets a prefix, so that two drawings of the same content never share one.
 */
public final class InlineSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "clipPath",
            "mask",
            "pattern",
            "linearGradient",
            "radialGradient",
            "stop",
            "use",
            "marker",
            "symbol");
    /** Replaced by what the page knows of the drawing. */
    private static final Set<String> REPLACED = Set.of("role", "aria-label", "aria-labelledby", "aria-describedby");

    private final StringBuilder out = new StringBuilder();
    private final String prefix;
    private final String label;
    private double width;

    private InlineSvg(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /**
     * The drawing as part of a page, or nothing where it cannot be trusted to be only a drawing.
     *
     * @param svg the SVG text
     * @param prefix what its names are to begin with, unique in the page
     * @param label what it shows, for readers who cannot see it
     */
    public static Optional<InlineSvg> of(String svg, String prefix, String label) {
        InlineSvg drawing = new InlineSvg(prefix, label);
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            drawing.read(factory.createXMLStreamReader(new StringReader(svg)));
            return Optional.of(drawing);
        } catch (XMLStreamException unfit) {
            return Optional.empty();
        }
    }

    /** How wide it is drawn, in pixels. */
    public double width() {
        return width;
    }

    /** How much it adds to the page, in characters. */
    public int length() {
        return out.length();
    }

    /** Writes the drawing into the page. */
    public void write(Html html) {
        html.verbatim(out + "\n");
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && isCaption(reader.getLocalName())) {
                    skip(reader);
                    continue;
                }
                start(reader, depth == 0);
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.append("</").append(reader.getLocalName()).append('>');
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                out.append(Characters.escaped(reader.getText()));
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a drawing needs no document type");
            }
        }
    }

    /** The page gives the drawing its label; a title of its own would pop up over all of it. */
    private static boolean isCaption(String element) {
        return element.equals("title") || element.equals("desc");
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start(XMLStreamReader reader, boolean root) throws XMLStreamException {
        String element = reader.getLocalName();
        boolean drawn = SVG.equals(reader.getNamespaceURI()) && ELEMENTS.contains(element);
        if (!drawn || root != element.equals("svg")) {
            throw new XMLStreamException("no drawing element: " + element);
        }
        out.append('<').append(element);
        if (root) {
            out.append(" xmlns=\"").append(SVG).append("\" role=\"img\" aria-label=\"");
            out.append(Characters.escaped(label)).append('"');
            width = width(reader.getAttributeValue(null, "width"));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean foreign = reader.getAttributeNamespace(i) != null
                    && !reader.getAttributeNamespace(i).isEmpty();
            String name = reader.getAttributeLocalName(i);
            if (foreign && name.equals("space")) {
                out.append(" xml:space=\"preserve\"");
            } else if (!foreign && !REPLACED.contains(name)) {
                attribute(name, reader.getAttributeValue(i));
            }
        }
        out.append('>');
    }

    private static double width(String written) throws XMLStreamException {
        try {
            return written == null ? 0 : Double.parseDouble(written);
        } catch (NumberFormatException unit) {
            throw new XMLStreamException("a drawing is measured in pixels, not " + written, unit);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") || lower.equals("style") || lower.equals("src")) {
            throw new XMLStreamException("no drawing attribute: " + name);
        }
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(Characters.escaped(renamed(lower, value)))
                .append('"');
    }

    private String renamed(String name, String value) throws XMLStreamException {
        if (name.equals("id")) {
            return prefix + value;
        }
        if (name.equals("href")) {
            return "#" + prefix + inside(value);
        }
        int at = value.indexOf("url(");
        if (at < 0) {
            return value;
        }
        if (at > 0 || !value.endsWith(")")) {
            throw new XMLStreamException("no reference within the drawing: " + value);
        }
        return "url(#" + prefix + inside(value.substring("url(".length()));
    }

    private static String inside(String reference) throws XMLStreamException {
        if (!reference.startsWith("#")) {
            throw new XMLStreamException("no reference within the drawing: " + reference);
        }
        return reference.substring(1);
    }
}
