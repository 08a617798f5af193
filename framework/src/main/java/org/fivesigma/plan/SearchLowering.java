package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Axis;
import org.fivesigma.recipe.Quirk;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SearchBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Tree;

/** Lowers a model that searches: one node that tries candidates, and trains the best on all that train. */
final class SearchLowering {
    private final Recipe recipe;
    private final PlanBuilder plan;
    private final Quirks quirks;

    SearchLowering(Recipe recipe, PlanBuilder plan, Quirks quirks) {
        this.recipe = recipe;
        this.plan = plan;
        this.quirks = quirks;
    }

    /** Adds the node of a search, or reports what is wrong with it. */
    Optional<Node> add(Model model, Tree.Mapping parameters, Map<String, Source> sources) {
        Model.Search search = model.search().orElseThrow();
        int before = plan.problems().count();
        SearchAxes known = new SearchAxes(model, plan.problems());
        Map<String, Located<Axis>> axes = known.sound(search);
        boolean complete = axes.size() == search.axes().value().axes().size();
        if (complete) {
            Map<String, List<Tree>> values = new LinkedHashMap<>();
            axes.forEach((name, axis) -> values.put(name, known.telling(name, axis.value())));
            new Candidates(model, parameters, values, plan.problems()).check();
        }
        new SearchRules(search, training(model), plan.problems()).check();
        if (plan.problems().count() > before || sources.isEmpty()) {
            return Optional.empty();
        }
        StepEntry step = plan.catalog().search(model.learner().name()).orElseThrow();
        PlanBuilder.Draft draft = new PlanBuilder.Draft(
                ModelLowering.BLOCK + model.name(),
                step.name(),
                written(model, parameters, known.written(search)),
                search.axes().place());
        return plan.add(step, draft, sources, List.of(PublishedNumbers.below("measures", draft.name())));
    }

    private org.fivesigma.recipe.TrainingBlock training(Model model) {
        return recipe.training().get(model.train().value()).value();
    }

    private Tree written(Model model, Tree.Mapping parameters, Tree vary) {
        Model.Search search = model.search().orElseThrow();
        SearchBlock options = search.options();
        boolean unweighted = quirks.here(Quirk.SEARCH_SCORED_WITHOUT_WEIGHTS);
        Parameters params = Parameters.at(search.axes().place())
                .plain("learner", model.learner().name())
                .text("base", YamlText.flow(parameters))
                .set("vary", vary)
                .set("strategy", strategy(search))
                .set("validation", validation(search))
                .plain(
                        "weighted",
                        !unweighted && options.weighted().map(Located::value).orElse(true))
                .plain("seed", options.seed().map(Located::value).orElse(recipe.seed()));
        params.set(
                "objective",
                options.objective()
                        .map(RawTree::tree)
                        .orElse(Tree.scalar(search.axes().place(), "accuracy")));
        options.seeds().ifPresent(seeds -> params.plain("seeds", seeds.value()));
        options.limit()
                .flatMap(SearchBlock.Limit::seconds)
                .ifPresent(seconds -> params.set(
                        "limits",
                        Parameters.at(seconds.place())
                                .plain("seconds", seconds.value())
                                .tree()));
        return params.tree();
    }

    private static Tree strategy(Model.Search search) {
        SearchBlock options = search.options();
        Written written = new Written(Parameters.at(search.axes().place()));
        switch (search.how()) {
            case "random" -> written.number("trials", options.trials());
            case "bayes" ->
                written.number("trials", options.trials())
                        .number("start", options.start())
                        .number("executions", options.executions());
            case "halving" ->
                written.number("factor", options.factor())
                        .number("minimum", options.minimum())
                        .number("maximum", options.maximum())
                        .number("aggressive", options.aggressive())
                        .number("candidates", options.trials());
            default -> {
                // a grid has no options of its own
            }
        }
        return Parameters.at(search.axes().place())
                .set(search.how(), written.params().tree())
                .tree();
    }

    private static Tree validation(Model.Search search) {
        SearchBlock options = search.options();
        Parameters params = Parameters.at(search.axes().place());
        if (options.holdOut().map(Located::value).orElse(false)) {
            return Parameters.at(search.axes().place())
                    .set("hold-out", params.tree())
                    .tree();
        }
        new Written(params)
                .number("folds", options.folds())
                .number("repeats", options.repeats())
                .number("stratified", options.stratified())
                .number("shuffled", options.shuffled());
        return Parameters.at(search.axes().place()).set("folds", params.tree()).tree();
    }

    /** Writes options that are given, each where it stands. */
    private record Written(Parameters params) {
        <T> Written number(String key, Optional<Located<T>> option) {
            option.ifPresent(given -> params.set(key, Tree.scalar(given.place(), String.valueOf(given.value()))));
            return this;
        }
    }
}
