package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.Split;
import org.fivesigma.recipe.TrainingBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Tree;

/** Lowers what judges a trained model: the scores of the events of each part, and their assessment. */
final class ModelScoreLowering {
    private final Recipe recipe;
    private final PlanBuilder plan;

    ModelScoreLowering(Recipe recipe, PlanBuilder plan) {
        this.recipe = recipe;
        this.plan = plan;
    }

    /** The model with its scores, once they are assessed. */
    Optional<ModelFigureLowering.Trained> judged(Model model, Node trained, Node inputs) {
        Map<String, Origin> scored = scored(model, trained, inputs);
        if (scored.size() < ModelLowering.PARTS.size()) {
            return Optional.empty();
        }
        assess(model, trained, scored);
        return Optional.of(new ModelFigureLowering.Trained(model, trained, scored, judging(model)));
    }

    /** The events of each part with their scores. */
    private Map<String, Origin> scored(Model model, Node trained, Node inputs) {
        Map<String, Origin> scored = new LinkedHashMap<>();
        for (String part : ModelLowering.PARTS) {
            Tree params = Parameters.at(model.place())
                    .text("name", model.name() + ".score")
                    .tree();
            PlanBuilder.Draft draft = new PlanBuilder.Draft(
                    ModelLowering.SCORES + model.name() + "." + part, "score", params, model.place());
            Map<String, Source> sources = new LinkedHashMap<>();
            sources.put("classifier", new Source.One(trained.output("classifier")));
            sources.put("events", new Source.One(inputs.output(part)));
            plan.add(draft, sources, List.of()).ifPresent(node -> scored.put(part, node.output("events")));
        }
        return scored;
    }

    /** The last part that is to have events. */
    private String judging(Model model) {
        TrainingBlock training = recipe.training().get(model.train().value()).value();
        Optional<Split.ByColumn> byColumn = training.split().byColumn();
        boolean tests = byColumn.map(by -> !by.test().names().isEmpty())
                .orElse(training.test().map(Located::value).orElse(0.0) > 0);
        boolean validates =
                byColumn.map(by -> !by.validation().names().isEmpty()).orElse(TrainingLowering.validate(training) > 0);
        return tests ? "test" : validates ? "validation" : ModelLowering.TRAINING;
    }

    private void assess(Model model, Node trained, Map<String, Origin> scored) {
        Parameters params = Parameters.at(model.place()).plain("seed", recipe.seed());
        model.threshold().ifPresent(threshold -> params.plain("threshold", threshold.value()));
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft("assessment." + model.name(), "assess", params.tree(), model.place());
        Map<String, Source> sources = Map.of("events", new Source.Named(scored));
        plan.add(draft, sources, List.of(PublishedNumbers.below("measures", ModelLowering.BLOCK + model.name())))
                .ifPresent(assessed -> plan.show(new Exhibit(
                        Exhibit.Kind.MODEL, model.name(), model.name(), assessed.output("measures"), model.place())));
        if (model.search().isPresent()) {
            plan.show(new Exhibit(
                    Exhibit.Kind.TRIALS, model.name(), model.name(), trained.output("trials"), model.place()));
        }
    }
}
