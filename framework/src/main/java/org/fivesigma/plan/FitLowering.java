package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.recipe.FitsBlock;
import org.fivesigma.recipe.FitsBlock.FitBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers {@code fits}: one node for each fit and cut set, after the fits that it starts from. */
final class FitLowering {
    private final Recipe recipe;
    private final Events events;
    private final HistogramLowering histograms;
    private final PlanBuilder plan;
    private final Set<String> inCircles = new HashSet<>();

    FitLowering(Recipe recipe, Events events, HistogramLowering histograms, PlanBuilder plan) {
        this.recipe = recipe;
        this.events = events;
        this.histograms = histograms;
        this.plan = plan;
    }

    void lower() {
        if (recipe.fits().isEmpty()) {
            return;
        }
        FitsBlock block = recipe.fits().get().value();
        if (!References.known(block.histogram(), recipe.histograms().keySet(), "histogram", plan.problems())) {
            return;
        }
        if (block.over().isPresent() && block.after().isPresent()) {
            bothGiven(block.over().get(), block.after().get());
        }
        block.fits().values().forEach(fit -> checkFixed(fit.value()));
        for (Optional<String> cut : cuts()) {
            block.fits().keySet().forEach(name -> fit(name, cut, new ArrayList<>()));
        }
    }

    private void bothGiven(FitsBlock.Over over, Located<String> after) {
        plan.problems()
                .add(Problem.of(ErrorCode.E0206, after.place(), "`over` and `after` are both given")
                        .withMark(over.cut().place(after.place()), "cut sets given here")
                        .withHelp("keep one of them: `after` is for a single cut set"));
    }

    /** The cut sets that the fits are repeated over. */
    List<Optional<String>> cuts() {
        if (recipe.fits().isEmpty()) {
            return List.of();
        }
        FitsBlock block = recipe.fits().get().value();
        List<Located<String>> names = block.over()
                .map(over -> over.cut().names())
                .orElse(block.after().map(List::of).orElse(List.of()));
        if (names.isEmpty()) {
            return List.of(Optional.empty());
        }
        return names.stream()
                .map(View::cut)
                .filter(cut -> cut.isEmpty() || events.knownCut(cut.get()))
                .map(cut -> cut.map(Located::value))
                .toList();
    }

    /** The name of a fit's node. */
    static String nodeName(String fit, Optional<String> cut) {
        return "fits." + cut.map(value -> value + ".").orElse("") + fit;
    }

    private Optional<Origin.Output> fit(String name, Optional<String> cut, List<String> chain) {
        String node = nodeName(name, cut);
        if (plan.node(node).isPresent()) {
            return plan.node(node).map(known -> known.output("fit"));
        }
        Located<FitBlock> block = recipe.fits().orElseThrow().value().fits().get(name);
        chain.add(name);
        List<Origin> starts = new ArrayList<>();
        for (Located<String> start : block.value().start().fits()) {
            start(start, cut, chain).ifPresent(starts::add);
        }
        chain.remove(name);
        if (starts.size() < block.value().start().fits().size()) {
            return Optional.empty();
        }
        return add(node, name, block, cut, starts);
    }

    private Optional<Origin.Output> start(Located<String> start, Optional<String> cut, List<String> chain) {
        Map<String, Located<FitBlock>> fits =
                recipe.fits().orElseThrow().value().fits();
        if (!References.known(start, fits.keySet(), "fit", plan.problems())) {
            return Optional.empty();
        }
        if (chain.contains(start.value())) {
            circle(start, chain);
            return Optional.empty();
        }
        return fit(start.value(), cut, chain);
    }

    private void circle(Located<String> start, List<String> chain) {
        if (inCircles.contains(start.value())) {
            return;
        }
        inCircles.addAll(chain);
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0302,
                                start.place(),
                                "fits start from each other in a circle: " + String.join(" from ", chain) + " from "
                                        + start.value())
                        .withHelp("give one of them starting values of its own"));
    }

    /** A parameter that is held needs a value to be held at. */
    private void checkFixed(FitBlock block) {
        if (!block.start().fits().isEmpty()) {
            return;
        }
        for (Located<String> name : block.fix()) {
            List<String> given = block.start().values().stream()
                    .flatMap(values -> values.entries().stream().map(Tree.Entry::key))
                    .toList();
            if (Suggestion.nearest(name.value(), given).isEmpty()) {
                plan.problems()
                        .add(Problem.of(
                                        ErrorCode.E0203,
                                        name.place(),
                                        "`" + name.value() + "` is held fixed, but nothing gives its value")
                                .withHelp("add it to `start`, or start from a fit that has it"));
            }
        }
    }

    private Optional<Origin.Output> add(
            String node, String name, Located<FitBlock> block, Optional<String> cut, List<Origin> starts) {
        Map<String, Source> inputs = new LinkedHashMap<>();
        inputs.put("data", new Source.Many(data(block.value().of(), cut)));
        inputs.put("start", new Source.Many(starts));
        PlanBuilder.Draft draft = new PlanBuilder.Draft(node, "fit", parameters(block), block.place());
        Optional<Node> added = plan.add(draft, inputs, List.of(PublishedNumbers.below("measures", node)));
        added.ifPresent(fit -> plan.show(new Exhibit(
                Exhibit.Kind.FIT,
                node,
                name + cut.map(value -> " after " + value).orElse(""),
                fit.output("fit"),
                block.place())));
        return added.map(fit -> fit.output("fit"));
    }

    /** The stretches of the fitted histogram in which the events of a sample or group are hidden. */
    Optional<Tree> blinded(String of) {
        return events.isObserved(of)
                ? histograms.blinded(
                        recipe.fits().orElseThrow().value().histogram().value())
                : Optional.empty();
    }

    private List<Origin> data(Located<String> of, Optional<String> cut) {
        String histogram = recipe.fits().orElseThrow().value().histogram().value();
        List<Origin> data = new ArrayList<>();
        events.of(of).forEach(sample -> histograms.of(histogram, sample, cut).ifPresent(data::add));
        return data;
    }

    private Tree parameters(Located<FitBlock> block) {
        Place place = block.place();
        Parameters params = Parameters.at(place).text("shape", block.value().shape());
        block.value().start().values().ifPresent(values -> params.set("start", values));
        blinded(block.value().of().value()).ifPresent(stretches -> params.set("blind", stretches));
        return params.located("fix", block.value().fix()).tree();
    }
}
