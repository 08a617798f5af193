package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class DrawNetworkTest {
    /** The network of the CMS exercise on vector boson fusion, which its authors count to have 871 parameters. */
    private static final DrawNetwork.Params FOUR_MUONS = network(
            List.of("f_massjj", "f_deltajj", "f_mass4l", "f_Z1mass", "f_Z2mass"),
            new DrawNetwork.Layer(50, "selu", 0.1),
            new DrawNetwork.Layer(10, "selu", 0),
            new DrawNetwork.Layer(5, "selu", 0),
            new DrawNetwork.Layer(1, "sigmoid", 0));

    @Test
    void countsTheParametersThatTrainingFinds() {
        assertEquals(871, DrawNetwork.parameters(FOUR_MUONS));
        // the largest of the ttZ notebook: 3226 in all, 15 of them not trainable
        DrawNetwork.Params wide = network(
                List.of("a", "b", "c", "d", "e", "f", "g"),
                new DrawNetwork.Layer(50, "relu", 0),
                new DrawNetwork.Layer(50, "relu", 0),
                new DrawNetwork.Layer(5, "relu", 0),
                new DrawNetwork.Layer(1, "sigmoid", 0));
        assertEquals(3226 - 15, DrawNetwork.parameters(wide));
    }

    @Test
    void saysUnitsActivationsAndParameters() throws Exception {
        List<String> texts = SvgText.parse(drawn(FOUR_MUONS).svg()).texts();
        assertEquals("Network", texts.get(0));
        assertEquals("5 \u2013 50 \u2013 10 \u2013 5 \u2013 1, 871 trainable parameters", texts.get(1));
        assertTrue(texts.containsAll(List.of("f_Z2mass", "5 inputs", "50 units", "selu", "dropout 0.1", "1 unit")));
    }

    @Test
    void abbreviatesLayersOfManyUnitsWithDots() {
        Picture picture = new NetworkPainter(12, Palette.PETROFF).paint(FOUR_MUONS);
        long discs =
                picture.marks().stream().filter(Mark.Disc.class::isInstance).count();
        assertEquals(5 + (8 + 3) + 10 + 5 + 1, discs, "of 50 units the first and last four, with three dots between");
    }

    @Test
    void namesTheFirstAndTheLastOfManyInputs() throws Exception {
        List<String> many = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            many.add("feature " + i);
        }
        List<String> texts = SvgText.parse(
                        drawn(network(many, new DrawNetwork.Layer(1, "", 0))).svg())
                .texts();
        assertTrue(texts.containsAll(List.of("feature 1", "feature 4", "feature 25", "feature 28", "28 inputs")));
        assertFalse(texts.contains("feature 5"));
        assertFalse(texts.contains("feature 24"));
    }

    @Test
    void keepsTheContract() {
        StepContract.of(DrawNetwork.class)
                .inputs(new DrawNetwork.Inputs())
                .goldenDigest("0362cff48b2ffd6c9125f4dcbbb4b1fdde7781d2dafc4ab4159be996d319839a")
                .check();
    }

    private static DrawNetwork.Params network(List<String> inputs, DrawNetwork.Layer... layers) {
        return new DrawNetwork.Params(inputs, List.of(layers), "", 12, Palette.PETROFF);
    }

    private static Drawing drawn(DrawNetwork.Params params) throws Exception {
        return new DrawNetwork()
                .run(params, new DrawNetwork.Inputs(), ToyFigures.context())
                .drawing();
    }
}
