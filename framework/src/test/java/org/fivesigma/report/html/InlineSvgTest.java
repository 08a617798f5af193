package org.fivesigma.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSvgTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\">";

    private static String written(String svg, String prefix) {
        Html html = new Html();
        InlineSvg.of(svg, prefix, "a label").orElseThrow().write(html);
        return html.page();
    }

    @Test
    void givesNamesThePrefixWhereTheyAreDefinedAndUsed() {
        String svg = OPEN
                + "<clipPath id=\"c\"><path d=\"M0 0\"/></clipPath><g clip-path=\"url(#c)\"><use href=\"#c\"/></g></svg>";
        assertEquals(
                "<!DOCTYPE html>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"a label\" width=\"4\">"
                        + "<clipPath id=\"f1-c\"><path d=\"M0 0\"></path></clipPath>"
                        + "<g clip-path=\"url(#f1-c)\"><use href=\"#f1-c\"></use></g></svg>\n",
                written(svg, "f1-"));
    }

    @Test
    void replacesTitleAndDescriptionByTheLabel() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\">"
                + "<title id=\"t\">T</title><desc id=\"d\">D</desc><text>kept</text></svg>";
        String page = written(svg, "f1-");
        assertFalse(page.contains("<title") || page.contains("<desc") || page.contains("labelledby"), page);
        assertTrue(page.contains("aria-label=\"a label\"") && page.contains("<text>kept</text>"), page);
    }

    @Test
    void keepsTextsEscaped() {
        assertTrue(written(OPEN + "<text>&lt;script&gt; &amp;amp;</text></svg>", "")
                .contains("&lt;script&gt; &amp;amp;"));
        assertTrue(written(OPEN + "<text><![CDATA[</text><script>]]></text></svg>", "")
                .contains("&lt;/text&gt;&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>* {}</style>",
                "<foreignObject/>",
                "<image href=\"http://a.b/c.png\"/>",
                "<a href=\"#x\"><path d=\"\"/></a>",
                "<path onclick=\"alert(1)\"/>",
                "<path ONLOAD=\"alert(1)\"/>",
                "<path style=\"fill:red\"/>",
                "<use href=\"http://a.b/c.svg#d\"/>",
                "<path fill=\"url(http://a.b/c)\"/>",
                "<path fill=\"red url(#a)\"/>",
                "<animate attributeName=\"href\"/>",
                "<set/>",
                "<svg/>",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<path"
            })
    void takesNoDrawingThatCouldRunOrLoadSomething(String content) {
        assertTrue(InlineSvg.of(OPEN + content + "</svg>", "", "").isEmpty());
    }

    @Test
    void takesNoDocumentTypeAndNothingButSvg() {
        assertTrue(InlineSvg.of("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + OPEN + "</svg>", "", "")
                .isEmpty());
        assertTrue(InlineSvg.of("<g xmlns=\"http://www.w3.org/2000/svg\"/>", "", "")
                .isEmpty());
        assertTrue(InlineSvg.of("", "", "").isEmpty());
        assertTrue(InlineSvg.of("no drawing", "", "").isEmpty());
    }
}
