package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.ModelFigure;
import org.fivesigma.recipe.ModelFigures;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/**
 * Lowers {@code report: models}: for each trained model the steps that judge and explain it, and the drawings of their figures.
 *
 * <p>What feeds a step follows from the names of its ports, so that a step of another plugin can take the place of one of these.
 */
final class ModelFigureLowering {
    /** So many events at most are scored again and again where nothing knows how to do it quickly. */
    private static final int FEWER = 2000;

    private final Recipe recipe;
    private final PlanBuilder plan;
    private final FigureLowering figures;

    ModelFigureLowering(Recipe recipe, PlanBuilder plan, FigureLowering figures) {
        this.recipe = recipe;
        this.plan = plan;
        this.figures = figures;
    }

    /**
     * A model with what its figures are made of.
     *
     * @param model the model
     * @param trained the node that trained it
     * @param scored its events with their scores, by part
     * @param judging the part that judges it
     */
    record Trained(Model model, Node trained, Map<String, Origin> scored, String judging) {
        /** The events that judge it, with their scores. */
        Origin judged() {
            return scored.get(judging);
        }

        private boolean has(ModelFigure figure) {
            boolean others = !judging.equals(ModelLowering.TRAINING);
            return (growsTrees() || !figure.needsTrees())
                    && (model.search().isPresent() || !figure.needsSearch())
                    && (others || !figure.comparesParts());
        }

        private boolean growsTrees() {
            return model.learner()
                    .learner()
                    .filter(learner -> learner.growsTrees())
                    .isPresent();
        }
    }

    void lower(List<Trained> models) {
        reportUnused(models);
        for (Trained trained : models) {
            wanted(trained).forEach((figure, options) -> lower(trained, figure, options));
        }
    }

    /** What the recipe asks for, else what is usual; either way as far as the model has it. */
    private Map<ModelFigure, Located<Tree.Mapping>> wanted(Trained trained) {
        Map<ModelFigure, Located<Tree.Mapping>> wanted = new LinkedHashMap<>();
        Place place = trained.model().place();
        Optional<ModelFigures> given = recipe.report().models();
        if (given.isPresent()) {
            wanted.putAll(given.get().figures());
        } else {
            ModelFigure.USUAL.forEach(figure -> wanted.put(figure, new Located<>(Tree.mapping(place), place)));
        }
        wanted.keySet().removeIf(figure -> figure.comparesModels() || !trained.has(figure));
        return wanted;
    }

    /** What is asked for and no model has is a mistake. */
    private void reportUnused(List<Trained> models) {
        Map<ModelFigure, Located<Tree.Mapping>> asked =
                recipe.report().models().map(ModelFigures::figures).orElse(Map.of());
        asked.forEach((figure, options) -> {
            if (models.isEmpty() || models.stream().anyMatch(trained -> trained.has(figure))) {
                return;
            }
            String lacking = figure.comparesParts()
                    ? "has events that validate or test"
                    : figure.needsTrees() ? "is made of trees" : "is searched for";
            plan.problems()
                    .add(Problem.of(
                                    ErrorCode.E0206,
                                    options.place(),
                                    "`" + Words.kebab(figure.name()) + "` can be shown of no model, because none "
                                            + lacking)
                            .withHelp("remove it"));
        });
    }

    private void lower(Trained trained, ModelFigure figure, Located<Tree.Mapping> options) {
        Model model = trained.model();
        for (String step : figure.steps()) {
            Optional<StepEntry> entry = plan.catalog().step(step);
            Tree.Mapping params =
                    entry.map(known -> parameters(known, trained, options)).orElse(options.value());
            String word = figure.steps().size() == 1 ? Words.kebab(figure.name()) : step;
            PlanBuilder.Draft draft = new PlanBuilder.Draft(
                    FigureLowering.BLOCK + "models." + model.name() + "." + word, step, params, options.place());
            Map<String, Source> inputs =
                    entry.map(known -> inputs(known, trained)).orElse(Map.of());
            plan.add(draft, inputs, numbers(entry, model, figure))
                    .ifPresent(node -> draw(node, model.name(), word, kind(figure)));
        }
    }

    /** The options, and what the recipe says elsewhere, for the parameters that the step has. */
    private Tree.Mapping parameters(StepEntry step, Trained trained, Located<Tree.Mapping> options) {
        Parameters known = Parameters.at(options.place())
                .text("title", "")
                .texts("notes", figures.notes())
                .plain("seed", recipe.seed());
        trained.model().threshold().ifPresent(threshold -> known.plain("threshold", threshold.value()));
        if (!trained.growsTrees()) {
            known.plain("rows", FEWER);
        }
        known.text("yield-weight", recipe.data().value().weight());
        return filled(step, options.value(), known.tree());
    }

    /** The options, and of what is known else the parameters that the step has and the options leave out. */
    static Tree.Mapping filled(StepEntry step, Tree.Mapping options, Tree.Mapping known) {
        Tree.Mapping params = options;
        for (Tree.Entry entry : known.entries()) {
            boolean takes = step.params().keys().contains(entry.key());
            params = takes && params.entry(entry.key()).isEmpty() ? params.with(entry) : params;
        }
        return params;
    }

    private static Map<String, Source> inputs(StepEntry step, Trained trained) {
        Map<String, Source> inputs = new LinkedHashMap<>();
        for (PortShape port : step.inputs()) {
            switch (port.name()) {
                case "classifier" -> inputs.put("classifier", one(trained, "classifier"));
                case "trials" -> inputs.put("trials", one(trained, "trials"));
                case "events" ->
                    inputs.put(
                            "events",
                            port.arity() == PortShape.Arity.NAMED
                                    ? new Source.Named(trained.scored())
                                    : new Source.One(trained.scored().get(ModelLowering.TRAINING)));
                case "background" ->
                    inputs.put("background", new Source.One(trained.scored().get(ModelLowering.TRAINING)));
                default -> {
                    // the plan reports a port that nothing feeds
                }
            }
        }
        return inputs;
    }

    private static Source one(Trained trained, String port) {
        return new Source.One(trained.trained().output(port));
    }

    private static List<PublishedNumbers> numbers(Optional<StepEntry> step, Model model, ModelFigure figure) {
        return step.flatMap(known -> known.output("measures")).stream()
                .filter(port -> port.type() == Measures.class)
                .map(port ->
                        PublishedNumbers.below("measures", ModelLowering.BLOCK + model.name() + "." + figure.numbers()))
                .toList();
    }

    private static Exhibit.Kind kind(ModelFigure figure) {
        return figure.needsSearch() ? Exhibit.Kind.SEARCH : Exhibit.Kind.FIGURE;
    }

    private void draw(Node node, String model, String word, Exhibit.Kind kind) {
        List<String> ports = node.step().outputs().stream()
                .filter(port -> port.type() == Figure.class)
                .map(PortShape::name)
                .toList();
        for (String port : ports) {
            String what = ports.size() == 1 ? word : word + "." + port;
            String words = what.replace('.', ' ').replace('-', ' ');
            String name = "models." + model + "." + what;
            figures.draw(node, port, new FigureLowering.Shown(kind, name, model + ": " + words, Optional.of(model)));
        }
    }
}
