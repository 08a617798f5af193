package org.fivesigma.report.html;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a page element by element: well-formed, in the syntax that HTML and XML share, and with every text escaped. */
public final class Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SCHEME = Pattern.compile("(?s)[^/?#]*:.*|//.*|\\\\.*");
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "code", "data", "em", "pre", "span", "strong", "sub", "summary", "sup");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** An empty page. */
    public Html() {}

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    public Html open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!INLINE.contains(element)) {
            out.append('\n');
        }
        return this;
    }

    /** An element that has no content, such as {@code br}. */
    public Html empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** Text, which shows as it is. */
    public Html text(String text) {
        out.append(Characters.escaped(text));
        return this;
    }

    /** An element that holds just a text. */
    public Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A link within the page or to a file beside it. */
    public Html link(String target, String text, String... attributes) {
        if (SCHEME.matcher(target).matches()) {
            throw new IllegalArgumentException("a report links to nothing outside, not to " + target);
        }
        start("a", attributes);
        attribute("href", target);
        out.append('>').append(Characters.escaped(text)).append("</a>");
        return this;
    }

    /** How much a picture adds to a page, in characters. */
    public static int pictureLength(byte[] png) {
        return (png.length + 2) / 3 * 4;
    }

    /** A picture that the page carries within itself. */
    public Html picture(byte[] png, String label, String... attributes) {
        start("img", attributes);
        attribute("alt", label);
        attribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        out.append("/>\n");
        return this;
    }

    /** The page, all of whose elements are closed. */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + open.peek() + " was never closed");
        }
        return out.toString();
    }

    /** Markup that another class of this package has made sure of. */
    void verbatim(String markup) {
        out.append(markup);
    }

    private void start(String element, String... attributes) {
        require(element);
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("href") || attributes[i].equals("src")) {
                throw new IllegalArgumentException("links are written by link()");
            }
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) {
        require(name);
        if (name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("a report runs nothing and has one style sheet, so no " + name);
        }
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(Characters.escaped(value))
                .append('"');
    }

    private static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an element or attribute: " + name);
        }
    }
}
