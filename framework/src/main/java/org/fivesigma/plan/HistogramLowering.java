package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Numbers;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Lowers {@code histograms}: one node for each histogram, cut set and sample, made when something asks for it. */
final class HistogramLowering {
    private final Recipe recipe;
    private final Events events;
    private final PlanBuilder plan;
    private final BlindBins blind;

    HistogramLowering(Recipe recipe, Events events, PlanBuilder plan, BlindBins blind) {
        this.recipe = recipe;
        this.events = events;
        this.plan = plan;
        this.blind = blind;
    }

    /** Plans every histogram after the cut sets that it names, so that its numbers are known. */
    void lower() {
        recipe.histograms().forEach((name, block) -> {
            BinsCheck.check(block.value(), plan.problems());
            if (BinsCheck.sound(block.value())) {
                blind.check(name, block.value(), plan.problems());
            }
            for (Optional<String> cut : cutsOf(block.value())) {
                events.samples().values().forEach(sample -> of(name, sample, cut));
            }
        });
    }

    /** The cut sets that a histogram is filled after; before any where it names none. */
    List<Optional<String>> cutsOf(HistogramBlock block) {
        if (block.after().names().isEmpty()) {
            return List.of(Optional.empty());
        }
        return block.after().names().stream()
                .map(View::cut)
                .filter(cut -> cut.isEmpty() || events.knownCut(cut.get()))
                .map(cut -> cut.map(Located::value))
                .toList();
    }

    /** The histogram of one sample after one cut set. */
    Optional<Origin.Output> of(String name, SampleView sample, Optional<String> cut) {
        HistogramBlock block = recipe.histograms().get(name).value();
        if (!BinsCheck.sound(block)) {
            return Optional.empty();
        }
        Place place = recipe.histograms().get(name).place();
        String node = "histograms." + name + cut.map(value -> "." + value).orElse("") + "." + sample.name();
        if (plan.node(node).isPresent()) {
            return plan.node(node).map(known -> known.output("histogram"));
        }
        Tree params = Parameters.at(place)
                .text("column", block.of())
                .set("binning", binning(block))
                .text("weight", recipe.data().value().weight())
                .text("unit", unit(block))
                .tree();
        PlanBuilder.Draft draft = new PlanBuilder.Draft(node, "histogram", params, place);
        return events.after(sample, cut)
                .flatMap(origin -> plan.add(
                        draft,
                        Map.of("events", new Source.Many(List.of(origin))),
                        List.of(PublishedNumbers.below("measures", node))))
                .map(added -> added.output("histogram"));
    }

    /** The stretches of a histogram's axis in which its observed events are hidden, where there are any. */
    Optional<Tree> blinded(String name) {
        Located<HistogramBlock> block = recipe.histograms().get(name);
        return BinsCheck.sound(block.value()) ? blind.of(block.value(), block.place()) : Optional.empty();
    }

    /** The histograms of several samples, by sample. */
    Map<String, Origin> ofEach(String name, List<SampleView> samples, Optional<String> cut) {
        Map<String, Origin> histograms = new LinkedHashMap<>();
        samples.forEach(sample -> of(name, sample, cut).ifPresent(origin -> histograms.put(sample.title(), origin)));
        return histograms;
    }

    private String unit(HistogramBlock block) {
        return recipe.data().value().unit(block.of().value());
    }

    private static Tree binning(HistogramBlock block) {
        Place place = block.edges().place();
        if (!block.edges().value().isEmpty()) {
            Tree edges = Tree.sequence(
                    place,
                    block.edges().value().stream()
                            .map(edge -> Tree.scalar(place, edge.toString()))
                            .toList());
            return Parameters.at(place).set("edges", edges).tree();
        }
        List<Double> range = block.range().value();
        return Parameters.at(block.range().place())
                .plain("low", Numbers.plain(range.get(0)))
                .plain("high", Numbers.plain(range.get(1)))
                .plain("bins", block.bins())
                .tree();
    }
}
