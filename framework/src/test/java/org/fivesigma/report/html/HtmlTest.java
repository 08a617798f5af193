package org.fivesigma.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void escapesTextsAndAttributes() {
        String page = new Html()
                .element("p", "a < b & c > \"d\" 'e'", "title", "\"><img src=x onerror=\"alert(1)")
                .page();
        assertEquals(
                "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;img src=x onerror=&quot;alert(1)\">"
                        + "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;</p>\n",
                page);
    }

    @Test
    void showsEntitiesAsTyped() {
        assertTrue(new Html().text("&lt;b&gt;").page().endsWith("&amp;lt;b&amp;gt;"));
    }

    @Test
    void makesCharactersVisibleThatNoPageCanHoldOrThatDeceive() {
        assertTrue(new Html().text("a\u0000b\u001bc\u007f").page().endsWith("a\u2400b\u241bc\u2421"));
        assertTrue(new Html().text("evil\u202egpj.exe").page().endsWith("evil\u27e8U+202E\u27e9gpj.exe"));
        assertTrue(new Html().text("\ud800x\ufffe").page().endsWith("\u27e8U+D800\u27e9x\u27e8U+FFFE\u27e9"));
        assertTrue(new Html().text("a\r\nb\rc").page().endsWith("a\nb\u240dc"));
    }

    @Test
    void keepsLettersOfAllScripts() {
        String greek = "ggH \u2192 \u1d6e4 \u05d0\u05d1 \ud83d\ude00";
        assertTrue(new Html().text(greek).page().endsWith(greek));
    }

    @Test
    void refusesScriptsAndStylesInAttributes() {
        assertThrows(IllegalArgumentException.class, () -> new Html().open("p", "onclick", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Html().open("p", "style", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Html().open("p onclick=x", "id", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Html().open("img", "src", "x"));
    }

    @Test
    void linksNowhereOutside() {
        for (String target :
                new String[] {"https://a.b", "//a.b", "javascript:alert(1)", "data:text/html,x", "\\\\a"}) {
            assertThrows(IllegalArgumentException.class, () -> new Html().link(target, "x"), target);
        }
        assertTrue(new Html().link("figures/a.pdf", "x").page().contains("href=\"figures/a.pdf\""));
        assertTrue(new Html().link("#a:b", "x").page().contains("href=\"#a:b\""));
    }

    @Test
    void refusesAPageWithAnElementLeftOpen() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").page());
    }

    @Test
    void carriesPicturesWithinItselfAndNamesThem() {
        String page = new Html()
                .picture(new byte[] {-119, 80, 78}, "\"><b>", "width", "9")
                .page();
        assertTrue(
                page.contains("<img width=\"9\" alt=\"&quot;&gt;&lt;b&gt;\" src=\"data:image/png;base64,iVBO\"/>"),
                page);
    }
}
