package org.fivesigma.plugin.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LetteringTest {
    private final Lettering lettering = new Lettering();

    @Test
    void measuresLikeHelvetica() {
        // Adobe's metrics of Helvetica, in 1/1000 of the size: A 667, i 222, 0 556, plus 584, space 278
        assertEquals(66.7, lettering.width("A", 100), 0.05);
        assertEquals(22.2, lettering.width("i", 100), 0.05);
        assertEquals(55.6, lettering.width("0", 100), 0.05);
        assertEquals(55.6 + 27.8 + 58.4, lettering.width("0 +", 100), 0.1);
    }

    @Test
    void setsScriptsSmall() {
        assertEquals(lettering.width("m", 100) + 0.7 * lettering.width("H", 100), lettering.width("m_{H}", 100), 1e-9);
        assertEquals(
                List.of(new Run("m", 0, 1), new Run("H", -0.2, 0.7), new Run(" [GeV]", 0, 1)),
                Markup.runs("m_{H} [GeV]"));
    }

    @Test
    void leavesBareUnderscoresAndCaretsAlone() {
        assertEquals(List.of(new Run("n_jets^2 _{open", 0, 1)), Markup.runs("n_jets^2 _{open"));
    }

    @Test
    void shortensToWhatFits() {
        assertEquals("short", lettering.shortened("short", 10, 100));
        String shortened = lettering.shortened("a name that is far too long", 10, 60);
        assertTrue(shortened.startsWith("a name") && shortened.endsWith("\u2026"), shortened);
        assertTrue(lettering.width(shortened, 10) <= 60);
    }

    @Test
    void keepsTheEndOfLongNames() {
        String abridged = lettering.abridged("a rather long name of sample 12", 10, 90);
        assertTrue(abridged.startsWith("a rat") && abridged.endsWith("12"), abridged);
        assertTrue(lettering.width(abridged, 10) <= 90);
    }

    @Test
    void breaksLinesAtSpaces() {
        assertEquals(List.of("one two", "three"), lettering.wrapped("one two three", 10, 45, 3));
        assertEquals(List.of(), lettering.wrapped("", 10, 40, 3));
        List<String> cut = lettering.wrapped("word ".repeat(50), 10, 60, 3);
        assertEquals(3, cut.size());
        assertTrue(cut.get(2).endsWith("\u2026"));
        assertEquals(3, lettering.wrapped("x".repeat(200), 10, 60, 3).size());
    }

    @Test
    void replacesWhatCannotBePrinted() {
        assertEquals("a b", PlainText.line(" a\t\n b "));
        assertEquals("a\ufffdb", PlainText.line("a\u0000b"));
        assertEquals("\ufffdevil", PlainText.line("\u202eevil"));
        assertEquals("\ufffd", PlainText.line("\ud800"));
        assertEquals("\ud83d\ude80", PlainText.line("\ud83d\ude80"));
    }
}
