package org.fivesigma.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet of a page, and the rule that lets the browser use it and nothing else. */
public final class Stylesheet {
    private final String css;

    private Stylesheet(String css) {
        // a browser hashes the text after it has read line ends its own way
        this.css = css.replace("\r\n", "\n");
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet with < or & reads differently in HTML and XML");
        }
    }

    /** The style sheets of these resources, which lie beside the class, joined. */
    public static Stylesheet of(Class<?> beside, String... resources) throws IOException {
        StringBuilder css = new StringBuilder();
        for (String resource : resources) {
            try (InputStream stream = beside.getResourceAsStream(resource)) {
                css.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Stylesheet(css.toString());
    }

    /** The content security policy: this style sheet, no script, nothing from elsewhere. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** Writes the style sheet into the page's head. */
    public void write(Html html) {
        html.verbatim("<style>" + css + "</style>\n");
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
