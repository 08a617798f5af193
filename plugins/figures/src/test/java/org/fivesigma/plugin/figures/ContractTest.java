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
                .goldenDigest("fb332b27ddb81f28ab68c18dcc094133280a907e254cdf25af05c0156cf30ff7")
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
                .goldenDigest("5648077e5a44c3f47f7f6e35a5722e28a4e526c51f7ad8b8c66a045478321333")
                .check();
    }

    @Test
    void fitOverlaysKeepTheContract() {
        FitOverlay.Inputs inputs = new FitOverlay.Inputs(Map.of("flat", ToyFigures.fit(true)));
        StepContract.of(FitOverlay.class)
                .inputs(inputs)
                .goldenDigest("d1ea2b7a8003568a6067cac1edb02d8a41f9a397d500dc6ccc56f2a80c610499")
                .check();
    }

    @Test
    void drawingsKeepTheContract() throws Exception {
        StepContract.of(Draw.class)
                .inputs(new Draw.Inputs(ToyFigures.stack()))
                .goldenDigest("b2f3d1432afabfde57888abe6afc37880a929db01398b4a7bd33cff3b92d8520")
                .check();
    }

    @Test
    void theServiceLoaderFindsThePlugin() {
        assertTrue(
                ServiceLoader.load(Plugin.class).stream().anyMatch(provider -> provider.type() == FiguresPlugin.class));
    }
}
