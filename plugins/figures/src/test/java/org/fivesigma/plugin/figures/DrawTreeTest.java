package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Stamp;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class DrawTreeTest {
    /** Two trees: a leaf alone, and one of three leaves whose last split sends only missing values to the right. */
    private static TreeEnsemble trees(TreeEnsemble.Link link) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        nodes.leaf(0.5, 40);
        int root = nodes.leaf(0.25, 40);
        nodes.leaf(0.125, 30);
        nodes.leaf(0.75, 10);
        nodes.leaf(0.5, 4);
        nodes.leaf(1, 6);
        nodes.split(root, 0, 125.5, true, 1, 2, 3);
        nodes.split(3, 1, Double.POSITIVE_INFINITY, false, 1, 4, 5);
        return new TreeEnsemble(List.of("mass", "lep_pt"), link, 0, false, new int[] {0, root}, nodes.build());
    }

    private static Drawing drawn(int tree, int depth, TreeEnsemble.Link link) throws Exception {
        DrawTree.Params params = new DrawTree.Params(tree, depth, 12, Palette.PETROFF, new Stamp(""));
        return new DrawTree()
                .run(params, new DrawTree.Inputs(trees(link)), ToyFigures.context())
                .drawing();
    }

    @Test
    void saysConditionPurityAndWeightOfEachNode() throws Exception {
        List<String> texts =
                SvgText.parse(drawn(2, 4, TreeEnsemble.Link.MEAN).svg()).texts();
        List<String> root = List.of("mass \u2264 125.5", "signal 25 %", "weight 40", "100 % of all");
        List<String> leaf = List.of("signal 12.5 %", "weight 30", "75 % of all");
        assertTrue(Collections.indexOfSubList(texts, root) >= 0, texts::toString);
        assertTrue(Collections.indexOfSubList(texts, leaf) >= 0, texts::toString);
        assertTrue(texts.contains("lep_pt is there"), texts::toString);
        assertEquals("Tree 2 of 2", texts.get(0));
    }

    @Test
    void saysSoWhereItsEventsAreSimulatedStandIns() throws Exception {
        DrawTree.Params params = new DrawTree.Params(2, 4, 12, Palette.PETROFF, new Stamp("toy samples"));
        Drawing drawing = new DrawTree()
                .run(params, new DrawTree.Inputs(trees(TreeEnsemble.Link.MEAN)), ToyFigures.context())
                .drawing();
        assertEquals(
                "Tree 2 of 2, simulated stand-in",
                SvgText.parse(drawing.svg()).texts().get(0));
    }

    @Test
    void saysWhichWayEventsGo() throws Exception {
        List<String> texts =
                SvgText.parse(drawn(2, 4, TreeEnsemble.Link.MEAN).svg()).texts();
        assertEquals(List.of("yes, missing", "no", "yes", "no, missing"), texts.subList(1, 5));
    }

    @Test
    void tellsHowManyLeavesAreNotShown() throws Exception {
        List<String> texts =
                SvgText.parse(drawn(2, 1, TreeEnsemble.Link.MEAN).svg()).texts();
        assertTrue(texts.contains("2 leaves below"), texts::toString);
        assertTrue(texts.stream().noneMatch(text -> text.startsWith("lep_pt")), texts::toString);
    }

    @Test
    void tellsWhatNodesOfBoostedTreesAdd() throws Exception {
        List<String> texts =
                SvgText.parse(drawn(1, 4, TreeEnsemble.Link.LOGISTIC).svg()).texts();
        assertEquals(List.of("Tree 1 of 2", "adds 0.5", "weight 40", "100 % of all"), texts);
    }

    @Test
    void drawsTheSameAsPdf() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(drawn(2, 4, TreeEnsemble.Link.MEAN).pdf())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("mass \u2264 125.5"), text);
        }
    }

    @Test
    void refusesATreeThatThereIsNot() {
        StepFailure failure = assertThrows(StepFailure.class, () -> drawn(3, 4, TreeEnsemble.Link.MEAN));
        assertEquals("there is no tree 3, since the classifier has 2", failure.getMessage());
        assertEquals("write a 'tree' from 1 to 2", failure.remedy());
    }

    @Test
    void refusesWhatIsNotMadeOfTrees() {
        Classifier fair = new Classifier() {
            @Override
            public List<String> features() {
                return List.of();
            }

            @Override
            public double[] scores(EventTable events) {
                return new double[events.rows()];
            }
        };
        DrawTree.Params params = new DrawTree.Params(1, 4, 12, Palette.PETROFF, new Stamp(""));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> new DrawTree().run(params, new DrawTree.Inputs(fair), ToyFigures.context()));
        assertEquals("this classifier is not made of trees, so there is none to draw", failure.getMessage());
    }

    @Test
    void mixesColours() {
        assertEquals(new Colour(0xff8000), new Colour(0xff0000).towards(new Colour(0xffff00), 0.5));
        assertEquals(Colour.BLACK, Colour.WHITE.towards(Colour.BLACK, 1));
    }

    @Test
    void keepsTheContract() {
        StepContract.of(DrawTree.class)
                .inputs(new DrawTree.Inputs(trees(TreeEnsemble.Link.MEAN)))
                .example("{tree: 2, palette: grey}")
                .goldenDigest("422b815688ab2e6f4e4f20ae20b91cf19ee42b8a3e75a308097c2bc5631a4096")
                .check();
    }
}
