package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plan.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FigureSheetTest {
    private static final byte[] SMALL = {-119, 80, 78, 71};

    @TempDir
    private Path folder;

    private ToyRun run() throws Exception {
        return new ToyRun(folder).model(BigRun.model());
    }

    private static Drawing heavy(int number, int bytes, byte[] png) {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"><text>" + number
                + "x".repeat(bytes) + "</text></svg>";
        return new Drawing("t", "Shows much.", drawing, new byte[] {37}, png);
    }

    @Test
    void aThousandTrialsAndAHundredFiguresStayBelowFiveMegabytes() throws Exception {
        String html = BigRun.in(folder).page();
        assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 5_000_000, html.length() + " characters");
        Page page = new Page(html);
        assertEquals(
                BigRun.FIGURES, page.elements("//figure//*[local-name()='svg']").size());
    }

    @Test
    void showsAFigureOnThePageOfItsModelAndNowhereElse() throws Exception {
        Page page = new Page(run().show(Exhibit.Kind.FIGURE, "mass", "The mass", Samples.drawing("a"))
                .show(Exhibit.Kind.SEARCH, "history", "Best so far", Samples.drawing("b"), "bdt")
                .show(Exhibit.Kind.FIGURE, "roc", "ROC of the model", Samples.drawing("c"), "bdt")
                .show(Exhibit.Kind.COMPARISON, "rocs", "ROC of all", Samples.drawing("d"))
                .searched("bdt", BigRun.trials())
                .page());
        assertEquals(
                List.of(
                        "Figure 1. ROC of all. ",
                        "Figure 2. ROC of the model. ",
                        "Figure 3. Best so far. ",
                        "Figure 4. The mass. "),
                page.elements("//figcaption").stream()
                        .map(caption -> caption.getChildNodes().item(0).getTextContent()
                                + caption.getChildNodes().item(1).getTextContent())
                        .toList());
        assertEquals("Figure 1.", page.text("//section[@id='models']/div[@class='figures']//strong"));
        assertEquals("Figure 2. | Figure 3.", page.text("//article[@class='model']//figcaption/strong"));
        assertEquals("Figure 4.", page.text("//section[@id='figures']//strong"));
        // what the search tried is read before its figures
        assertEquals(
                1,
                page.elements("//article//table[caption/span='Best trials of bdt']/following::figure[@id='figure-3']")
                        .size());
    }

    @Test
    void showsAFigureOfAModelThatIsNotOnThePageAmongTheOthers() throws Exception {
        Page page = new Page(run().show(Exhibit.Kind.FIGURE, "roc", "ROC", Samples.drawing("c"), "lost")
                .page());
        assertEquals("Figure 1.", page.text("//section[@id='figures']//strong"));
    }

    @Test
    void namesTheFiguresOfModelsThatFailedBesideTheModels() throws Exception {
        Page page = new Page(run().failed("scores", "no events are left", "loosen the cuts")
                .exhibit(Exhibit.Kind.FIGURE, "roc", "ROC", "scores", "bdt")
                .page());
        assertEquals("ROC (scores)", page.text("//section[@id='models']//ul[@class='missing']/li"));
        assertEquals(0, page.elements("//section[@id='figures']").size());
    }

    @Test
    void showsADrawingOfVeryManyShapesAsPixels() throws Exception {
        Page page = new Page(new ToyRun(folder)
                .show(Exhibit.Kind.FIGURE, "dots", "Dots", heavy(1, 300_000, SMALL))
                .show(Exhibit.Kind.FIGURE, "few", "Few", heavy(2, 100_000, SMALL))
                .page());
        assertEquals(
                "data:image/png;base64,iVBORw==", page.elements("//img").get(0).getAttribute("src"));
        assertEquals("Dots. Shows much.", page.elements("//img").get(0).getAttribute("alt"));
        assertEquals(1, page.elements("//img").size());
        assertEquals(1, page.elements("//figure//*[local-name()='svg']").size());
    }

    @Test
    void namesDrawingsThatWouldMakeThePageHeavyAndShowsSmallerOnesAfterThem() throws Exception {
        ToyRun run = new ToyRun(folder);
        for (int i = 0; i < 5; i++) {
            run.show(Exhibit.Kind.FIGURE, "f" + i, "Figure", heavy(i, 1_000_000, new byte[0]));
        }
        run.show(Exhibit.Kind.FIGURE, "small", "Small", Samples.drawing("x"));
        String html = run.page();
        Page page = new Page(html);
        assertEquals(4, page.elements("//figure//*[local-name()='svg']").size());
        assertEquals(
                2,
                page.elements("//figure[div[@class='drawing absent']]//a[contains(@href, '.svg')]")
                        .size());
        assertTrue(page.text("//div[@class='drawing absent']").contains("to keep the page light"));
        assertTrue(html.length() < 5_000_000, html.length() + " characters");
    }
}
