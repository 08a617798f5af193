package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.Quirk;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.Scale;
import org.fivesigma.recipe.TrainingBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.shape.Words;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Tree;

/** Lowers {@code models}: for each model its inputs, the leakage probe, and the training or search. */
final class ModelLowering {
    /** How the names of the nodes begin that train or search. */
    static final String BLOCK = "models.";

    /** How the names of the nodes begin that prepare what a model learns from. */
    static final String INPUTS = "inputs.";

    /** How the names of the nodes begin that score the events of a part. */
    static final String SCORES = "scores.";

    /** The part of a training set that trains. */
    static final String TRAINING = "training";

    /** The parts of a training set, in their order. */
    static final List<String> PARTS = List.of(TRAINING, "validation", "test");

    /** What a training set says of the process that an event comes from. */
    private static final String SAMPLE = "sample";

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

    /** The models that can be trained, with their scores. */
    List<ModelFigureLowering.Trained> lower(List<Model> models) {
        return models.stream().map(this::model).flatMap(Optional::stream).toList();
    }

    private Optional<ModelFigureLowering.Trained> model(Model model) {
        Tree.Mapping parameters = seeded(model);
        Optional<Node> inputs = inputs(model);
        Map<String, Source> sources = new LinkedHashMap<>();
        inputs.flatMap(node -> probed(model, node)).ifPresent(training -> {
            sources.put(TRAINING, new Source.One(training));
            sources.put("validation", new Source.One(inputs.get().output("validation")));
        });
        Optional<Node> trained = model.search().isPresent()
                ? searches.add(model, parameters, sources)
                : trained(model, parameters, sources);
        if (trained.isEmpty() || inputs.isEmpty()) {
            return Optional.empty();
        }
        plan.show(view(model, parameters));
        return new ModelScoreLowering(recipe, plan).judged(model, trained.get(), inputs.get());
    }

    /** The events that train, once no feature of them gives the answer away. */
    private Optional<Origin.Output> probed(Model model, Node inputs) {
        Names allowed = recipe.training().get(model.train().value()).value().allowLeakyFeatures();
        Tree params = Parameters.at(model.place())
                .located("allow", kept(allowed.names(), model, true))
                .tree();
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft("probe." + model.name(), "leakage-probe", params, model.place());
        Map<String, Source> sources = Map.of("events", new Source.One(inputs.output(TRAINING)));
        List<PublishedNumbers> numbers = List.of(PublishedNumbers.below("measures", BLOCK + model.name()));
        return plan.add(draft, sources, numbers).map(node -> node.output("events"));
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
                .set("keep", keep(training, model));
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

    /** What is to be kept and is no feature anyway, the event's own weight, and the process that it comes from. */
    private Tree keep(TrainingBlock training, Model model) {
        List<Located<String>> wanted = new ArrayList<>(training.keep().names());
        recipe.data().value().weight().ifPresent(weight -> {
            if (wanted.stream().noneMatch(name -> name.value().equals(weight.value()))) {
                wanted.add(weight);
            }
        });
        wanted.add(new Located<>(SAMPLE, model.place()));
        return Parameters.at(model.place())
                .located("keep", kept(wanted, model, false))
                .tree()
                .get("keep")
                .orElseThrow();
    }

    private static List<Located<String>> kept(List<Located<String>> names, Model model, boolean features) {
        List<String> all = model.features().stream().map(Located::value).toList();
        return names.stream()
                .filter(name -> all.contains(name.value()) == features)
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
}
