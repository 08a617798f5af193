package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class ContractTest {
    @Test
    void distributionsKeepTheContract() {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("signal", ToyFigures.events(50, 125));
        samples.put("background", ToyFigures.events(40, 130));
        StepContract.of(Distributions.class)
                .inputs(new Distributions.Inputs(samples))
                .goldenDigest("e219562c93a6e0e0e643a5fc6ddd67b1ec7fec32678ccb6d0493ce8a8559c4cc")
                .check();
    }

    @Test
    void stacksKeepTheContract() {
        Stack.Inputs inputs = new Stack.Inputs(
                Map.of("ZZ", ToyFigures.histogram(false, 5, 6, 7)),
                Map.of("H", ToyFigures.histogram(false, 0, 1)),
                Map.of("Data", ToyFigures.histogram(true, 6, 7)));
        StepContract.of(Stack.class)
                .inputs(inputs)
                .goldenDigest("6fe8a423965a3ae04a7bf35bf7f2070deecfdec6bea8f723b453ba88dc0b0997")
                .check();
    }

    @Test
    void fitOverlaysKeepTheContract() {
        FitOverlay.Inputs inputs = new FitOverlay.Inputs(Map.of("flat", ToyFigures.fit(true)));
        StepContract.of(FitOverlay.class)
                .inputs(inputs)
                .goldenDigest("afec772ed5764b58fcf9a9bd9680f74d5b6cfc92d9e542423f8a04007d1f0ab7")
                .check();
    }

    @Test
    void drawingsKeepTheContract() throws Exception {
        StepContract.of(Draw.class)
                .inputs(new Draw.Inputs(ToyFigures.stack()))
                .goldenDigest("07cf2ece8d54695573926d0c5a5d19c6af6ab95be5f103e1af06755236c49243")
                .check();
    }

    @Test
    void theServiceLoaderFindsThePlugin() {
        assertTrue(
                ServiceLoader.load(Plugin.class).stream().anyMatch(provider -> provider.type() == FiguresPlugin.class));
    }
}
