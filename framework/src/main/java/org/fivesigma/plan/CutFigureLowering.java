package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;

/** Lowers {@code report.cuts} to one node for each cut set, which shows what is cut on before any cut and after all the others. */
final class CutFigureLowering {
    private final Recipe recipe;
    private final Events events;
    private final FigureLowering figures;

    CutFigureLowering(Recipe recipe, Events events, FigureLowering figures) {
        this.recipe = recipe;
        this.events = events;
        this.figures = figures;
    }

    void lower() {
        recipe.report()
                .cuts()
                .ifPresent(
                        cuts -> cuts.names().stream().filter(events::knownCut).forEach(this::lower));
    }

    private void lower(Located<String> cut) {
        Map<String, Origin> samples = new LinkedHashMap<>();
        events.samples().values().forEach(sample -> samples.put(sample.title(), sample.events()));
        List<String> observed = events.samples().values().stream()
                .filter(sample -> sample.role() == SampleRole.OBSERVED)
                .map(SampleView::title)
                .toList();
        Parameters params = Parameters.at(cut.place())
                .set("all", events.cuts().requirements(cut.value()))
                .text("weight", recipe.data().value().weight())
                .plain("log", true)
                .texts("observed", observed)
                .set("blind", figures.blinded(cut.place()));
        String name = cut.value();
        figures.node(
                        "cuts." + name,
                        "Cuts " + name,
                        "n-minus-one",
                        !observed.isEmpty(),
                        params,
                        Map.of("samples", new Source.Named(samples)))
                .ifPresent(node -> {
                    figures.draw(node, "cuts." + name, "Before the cuts " + name, "overlay");
                    figures.draw(node, "n-minus-one." + name, "After all other cuts of " + name, "n-minus-one");
                });
    }
}
