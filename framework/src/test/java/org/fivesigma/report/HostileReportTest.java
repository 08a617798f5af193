package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of others, in every place of the report that shows them, stay texts. */
class HostileReportTest {
    @TempDir
    Path folder;

    private static List<String> harmless() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < HostileTexts.all().size(); i++) {
            names.add("harmless" + i);
        }
        return names;
    }

    @Test
    void triesAtLeastAHundredAndFiftyTricks() {
        assertTrue(new HashSet<>(HostileTexts.all()).size() >= 150);
    }

    @Test
    void buildsTheSameElementsFromHostileTextsAsFromHarmlessOnes() throws Exception {
        Page harmless = new Page(page("a", harmless()));
        Page hostile = new Page(page("b", HostileTexts.all()));
        assertEquals(String.join("\n", harmless.skeleton()), String.join("\n", hostile.skeleton()));
    }

    @Test
    void showsTextsAsTyped() throws Exception {
        String text = new Page(page("a", HostileTexts.all()))
                .elements("/html/body")
                .get(0)
                .getTextContent();
        HostileTexts.all().stream()
                .filter(payload -> payload.codePoints().noneMatch(HostileTexts::isShownOtherwise))
                .forEach(payload -> assertTrue(occurrences(text, payload) >= 14, payload));
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private String page(String store, List<String> payloads) throws Exception {
        return HostileRun.in(folder.resolve(store), payloads).page();
    }
}
