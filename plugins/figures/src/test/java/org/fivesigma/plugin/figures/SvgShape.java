package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Tells where two SVG texts differ in more than half a pixel: in elements, attributes, texts or numbers. */
final class SvgShape {
    private static final double TOLERANCE = 0.5;
    private static final Set<String> PIXELS =
            Set.of("d", "x", "y", "cx", "cy", "r", "width", "height", "viewBox", "textLength", "transform", "dy");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Names begin with a hash of the whole text. */
    private static final Pattern NAME = Pattern.compile("f[0-9a-f]{12}-");

    private final List<String> differences = new ArrayList<>();

    private SvgShape() {}

    /** What differs. */
    static List<String> differences(String expected, String actual) throws Exception {
        SvgShape shape = new SvgShape();
        shape.compare("", SvgText.parse(expected).root(), SvgText.parse(actual).root());
        return shape.differences;
    }

    private void compare(String path, Element expected, Element actual) {
        String at = path + "/" + expected.getTagName();
        if (!expected.getTagName().equals(actual.getTagName())) {
            differences.add(at + " has become " + actual.getTagName());
            return;
        }
        NamedNodeMap attributes = expected.getAttributes();
        if (attributes.getLength() != actual.getAttributes().getLength()) {
            differences.add(at + " has other attributes");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            compare(
                    at,
                    attribute.getNodeName(),
                    attribute.getNodeValue(),
                    actual.getAttribute(attribute.getNodeName()));
        }
        List<Node> wanted = children(expected);
        List<Node> found = children(actual);
        if (wanted.size() != found.size()) {
            differences.add(at + " has " + found.size() + " parts, not " + wanted.size());
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String place = at + "[" + i + "]";
            if (wanted.get(i) instanceof Element one && found.get(i) instanceof Element other) {
                compare(place, one, other);
            } else if (!wanted.get(i).getTextContent().equals(found.get(i).getTextContent())) {
                differences.add(place + " says '" + found.get(i).getTextContent() + "', not '"
                        + wanted.get(i).getTextContent() + "'");
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            Node child = element.getChildNodes().item(i);
            if (child instanceof Element || !child.getTextContent().isBlank()) {
                children.add(child);
            }
        }
        return children;
    }

    private void compare(String at, String name, String expected, String actual) {
        boolean same =
                PIXELS.contains(name) ? near(expected, actual) : bare(expected).equals(bare(actual));
        if (!same) {
            differences.add(at + "@" + name + " is " + actual + ", not " + expected);
        }
    }

    private static String bare(String value) {
        return NAME.matcher(value).replaceAll("");
    }

    private static boolean near(String expected, String actual) {
        if (!NUMBER.matcher(expected)
                .replaceAll("#")
                .equals(NUMBER.matcher(actual).replaceAll("#"))) {
            return false;
        }
        Matcher wanted = NUMBER.matcher(expected);
        Matcher found = NUMBER.matcher(actual);
        while (wanted.find() && found.find()) {
            if (Math.abs(Double.parseDouble(wanted.group()) - Double.parseDouble(found.group())) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
