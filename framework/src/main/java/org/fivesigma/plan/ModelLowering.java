package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Quirk;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.Scale;
import org.fivesigma.recipe.TrainingBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.shape.Words;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Tree;

/** Lowers {@code models}: for each model its inputs, the training or search, and the assessment by part. */
final class ModelLowering {
    /** How the names of the nodes begin that train or search. */
    static final String BLOCK = "models.";

    /** How the names of the nodes begin that prepare what a model learns from. */
    static final String INPUTS = "inputs.";

    private static final List<String> PARTS = List.of("training", "validation", "test");
    private static final String SEED = "seed";

    private final Recipe recipe;
    private final PlanBuilder plan;
    private final Quirks quirks;
    private final SearchLowering searches;

    ModelLowering(Recipe recipe, PlanBuilder plan, Quirks quirks) {
        this.recipe = recipe;
        this.plan = plan;
        this.quirks = quirks;
        this.searches = new SearchLowering(recipe, plan, quirks);
    }

    void lower(List<Model> models) {
        models.forEach(this::model);
    }

    private void model(Model model) {
        Tree.Mapping parameters = seeded(model);
        Optional<Node> inputs = inputs(model);
        Map<String, Source> sources = new LinkedHashMap<>();
        inputs.ifPresent(node -> {
            sources.put("training", new Source.One(node.output("training")));
            sources.put("validation", new Source.One(node.output("validation")));
        });
        Optional<Node> trained = model.search().isPresent()
                ? searches.add(model, parameters, sources)
                : trained(model, parameters, sources);
        if (trained.isPresent() && inputs.isPresent()) {
            assess(model, trained.get(), inputs.get());
            plan.show(view(model, parameters));
        }
    }

    private ModelView view(Model model, Tree.Mapping parameters) {
        Map<String, String> varied = new LinkedHashMap<>();
        model.search()
                .ifPresent(search -> search.axes()
                        .value()
                        .axes()
                        .forEach((name, axis) ->
                                varied.put(name, YamlText.flow(axis.value().written()))));
        Map<String, String> settings = new LinkedHashMap<>();
        FilledParameters.of(model.learner().params(), parameters).entries().stream()
                .filter(entry -> !varied.containsKey(entry.key()))
                .forEach(entry -> settings.put(entry.key(), YamlText.flow(entry.value())));
        return new ModelView(
                model.name(),
                model.learner().name(),
                model.train().value(),
                model.features().stream().map(Located::value).toList(),
                Words.kebab(scale(model).value().name()),
                model.search().map(Model.Search::how).orElse(""),
                settings,
                varied,
                model.place());
    }

    /** The parameters with the recipe's seed, where the learner takes one and none is given or searched. */
    private Tree.Mapping seeded(Model model) {
        boolean takes = new ParameterNames(model.learner().params())
                .find(List.of(SEED))
                .filter(ValueShape.Whole.class::isInstance)
                .isPresent();
        boolean varied = model.search()
                .filter(search -> search.axes().value().axes().containsKey(SEED))
                .isPresent();
        if (!takes || varied || model.parameters().entry(SEED).isPresent()) {
            return model.parameters();
        }
        Tree seed = Tree.scalar(model.place(), Long.toString(recipe.seed()));
        return model.parameters().with(new Tree.Entry(SEED, model.place(), seed));
    }

    private Optional<Node> inputs(Model model) {
        Optional<Node> set = plan.node(TrainingLowering.BLOCK + model.train().value());
        if (set.isEmpty()) {
            return Optional.empty();
        }
        TrainingBlock training = recipe.training().get(model.train().value()).value();
        Located<Scale> scale = scale(model);
        Parameters params = Parameters.at(model.place())
                .located("features", model.features())
                .set(
                        "scale",
                        Tree.scalar(scale.place(), Words.kebab(scale.value().name())))
                .located("keep", keep(training, model));
        if (scale.value() != Scale.NONE && quirks.here(Quirk.SCALER_FITTED_BEFORE_SPLIT)) {
            params.plain("fit-on", "all-rows");
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        PARTS.forEach(part -> sources.put(part, new Source.One(set.get().output(part))));
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft(INPUTS + model.name(), "model-inputs", params.tree(), model.place());
        return plan.add(draft, sources, List.of());
    }

    private Located<Scale> scale(Model model) {
        return model.scale()
                .orElseGet(() ->
                        recipe.training().get(model.train().value()).value().scale());
    }

    /** What is to be kept and is no feature anyway. */
    private static List<Located<String>> keep(TrainingBlock training, Model model) {
        List<String> features = model.features().stream().map(Located::value).toList();
        return training.keep().names().stream()
                .filter(name -> !features.contains(name.value()))
                .toList();
    }

    private Optional<Node> trained(Model model, Tree.Mapping parameters, Map<String, Source> sources) {
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft(BLOCK + model.name(), model.learner().name(), parameters, model.place());
        if (sources.isEmpty()) {
            plan.bind(model.learner(), draft); // its own mistakes are told, whatever its training set lacks
            return Optional.empty();
        }
        return plan.add(draft, sources, List.of(PublishedNumbers.below("measures", draft.name())));
    }

    private void assess(Model model, Node trained, Node inputs) {
        Map<String, Origin> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, inputs.output(part)));
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("classifier", new Source.One(trained.output("classifier")));
        sources.put("events", new Source.Named(parts));
        Parameters params = Parameters.at(model.place());
        model.threshold().ifPresent(threshold -> params.plain("threshold", threshold.value()));
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft("assessment." + model.name(), "assess", params.tree(), model.place());
        plan.add(draft, sources, List.of(PublishedNumbers.below("measures", BLOCK + model.name())))
                .ifPresent(assessed -> plan.show(new Exhibit(
                        Exhibit.Kind.MODEL, model.name(), model.name(), assessed.output("measures"), model.place())));
        if (model.search().isPresent()) {
            plan.show(new Exhibit(
                    Exhibit.Kind.TRIALS, model.name(), model.name(), trained.output("trials"), model.place()));
        }
    }
}
