package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measures;
import org.fivesigma.recipe.ModelFigure;
import org.fivesigma.recipe.ModelFigures;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Lowers what {@code report: models} shows of all models of a training set together, judged by the same events. */
final class ModelComparisonLowering {
    private final Recipe recipe;
    private final PlanBuilder plan;
    private final FigureLowering figures;

    ModelComparisonLowering(Recipe recipe, PlanBuilder plan, FigureLowering figures) {
        this.recipe = recipe;
        this.plan = plan;
        this.figures = figures;
    }

    void lower(List<ModelFigureLowering.Trained> models) {
        Map<String, List<ModelFigureLowering.Trained>> bySet = new LinkedHashMap<>();
        for (ModelFigureLowering.Trained trained : models) {
            bySet.computeIfAbsent(trained.model().train().value(), set -> new ArrayList<>())
                    .add(trained);
        }
        bySet.forEach(this::lower);
    }

    private void lower(String set, List<ModelFigureLowering.Trained> models) {
        Place place = recipe.training().get(set).place();
        Optional<ModelFigures> given = recipe.report().models();
        Map<ModelFigure, Located<Tree.Mapping>> asked =
                given.map(ModelFigures::figures).orElse(Map.of());
        if (models.size() > 1 && (given.isEmpty() || asked.containsKey(ModelFigure.ROC))) {
            Located<Tree.Mapping> options =
                    asked.getOrDefault(ModelFigure.ROC, new Located<>(Tree.mapping(place), place));
            compare(set, models, ModelFigure.ROC, "ROC curves of the models of " + set, options);
        }
        asked.forEach((figure, options) -> {
            if (figure.comparesModels()) {
                String title = "Events of " + set + " as models select them";
                compare(set, models, figure, title, options);
            }
        });
    }

    private static Tree thresholds(List<ModelFigureLowering.Trained> models, Place place) {
        Parameters thresholds = Parameters.at(place);
        models.forEach(trained -> trained.model()
                .threshold()
                .ifPresent(threshold -> thresholds.plain(trained.model().name(), threshold.value())));
        return thresholds.tree();
    }

    private void compare(
            String set,
            List<ModelFigureLowering.Trained> models,
            ModelFigure figure,
            String title,
            Located<Tree.Mapping> options) {
        Map<String, Origin> events = new LinkedHashMap<>();
        models.forEach(trained -> events.put(trained.model().name(), trained.judged()));
        String step = figure.steps().get(0);
        String name = "comparison." + set + "." + Words.kebab(figure.name());
        Parameters known = Parameters.at(options.place()).text("title", title).texts("notes", figures.notes());
        if (options.value().entry("threshold").isEmpty()) {
            known.set("by-model", thresholds(models, options.place()));
        }
        plan.catalog().step(step).ifPresent(entry -> {
            Map<String, Source> inputs = new LinkedHashMap<>();
            inputs.put("events", new Source.Named(events));
            if (entry.input("unscaled").isPresent()) {
                Node training = plan.node(TrainingLowering.BLOCK + set).orElseThrow();
                inputs.put(
                        "unscaled", new Source.One(training.output(models.get(0).judging())));
            }
            Tree.Mapping params = ModelFigureLowering.filled(entry, options.value(), known.tree());
            PlanBuilder.Draft draft = new PlanBuilder.Draft(FigureLowering.BLOCK + name, step, params, options.place());
            boolean measured = entry.output("measures")
                    .filter(port -> port.type() == Measures.class)
                    .isPresent();
            plan.add(draft, inputs, measured ? List.of(PublishedNumbers.below("measures", name)) : List.of())
                    .ifPresent(node -> figures.draw(
                            node,
                            "figure",
                            new FigureLowering.Shown(Exhibit.Kind.COMPARISON, name, title, Optional.empty())));
        });
    }
}
