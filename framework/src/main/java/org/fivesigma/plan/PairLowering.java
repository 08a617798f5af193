package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.ReportBlock;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;

/** Lowers {@code report.pairs} to one figure for each cut set: signal below the diagonal and background above. */
final class PairLowering {
    private final Recipe recipe;
    private final Events events;
    private final FigureLowering figures;

    PairLowering(Recipe recipe, Events events, FigureLowering figures) {
        this.recipe = recipe;
        this.events = events;
        this.figures = figures;
    }

    void lower() {
        recipe.report().pairs().ifPresent(pairs -> pairs.after().names().forEach(name -> lower(pairs, name)));
    }

    private void lower(ReportBlock.Pairs pairs, Located<String> name) {
        Optional<Located<String>> cut = View.cut(name);
        if (cut.isPresent() && !events.knownCut(cut.get())) {
            return;
        }
        Map<String, Origin> samples = new LinkedHashMap<>();
        for (SampleView sample : events.samples().values()) {
            if (sample.role() != SampleRole.OBSERVED) {
                events.after(sample, cut.map(Located::value)).ifPresent(origin -> samples.put(sample.title(), origin));
            }
        }
        Parameters params = Parameters.at(pairs.of().place(name.place()))
                .located("columns", recipe.columnsOf(pairs.of()))
                .texts("above", above())
                .plain("bins", pairs.bins())
                .plain("log", pairs.log())
                .text("weight", recipe.data().value().weight());
        String title = "Pairs " + cut.map(value -> "after " + value.value()).orElse("before cuts");
        String node = "pairs." + name.value();
        figures.node(node, title, "pair-plots", false, params, Map.of("samples", new Source.Named(samples)))
                .ifPresent(figure -> figures.draw(figure, node, title, "figure"));
    }

    /** The backgrounds, where there is a signal to be shown below. */
    private List<String> above() {
        List<SampleView> signals = role(SampleRole.SIGNAL);
        return signals.isEmpty()
                ? List.of()
                : role(SampleRole.BACKGROUND).stream().map(SampleView::title).toList();
    }

    private List<SampleView> role(SampleRole role) {
        return events.samples().values().stream()
                .filter(sample -> sample.role() == role)
                .toList();
    }
}
