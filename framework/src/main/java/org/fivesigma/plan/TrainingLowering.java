package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fivesigma.recipe.Quirk;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.recipe.Split;
import org.fivesigma.recipe.TrainingBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers {@code training}: one node for each training set, with the columns that its models need. */
final class TrainingLowering {
    /** How the names of these nodes begin. */
    static final String BLOCK = "training.";

    private static final double USUAL_SHARE = 0.2;

    private final Recipe recipe;
    private final Events events;
    private final PlanBuilder plan;
    private final Quirks quirks;

    TrainingLowering(Recipe recipe, Events events, PlanBuilder plan, Quirks quirks) {
        this.recipe = recipe;
        this.events = events;
        this.plan = plan;
        this.quirks = quirks;
    }

    /** Adds all training sets, and warns of those that nothing learns from. */
    List<String> lower(List<Model> models) {
        List<String> warnings = new ArrayList<>();
        recipe.training().forEach((name, block) -> {
            List<Model> learning = models.stream()
                    .filter(model -> model.train().value().equals(name))
                    .toList();
            add(name, block, learning);
            if (recipe.models().isEmpty()) {
                warnings.add(block.place() + ": no model learns from the training set `" + name + "`");
            }
        });
        return warnings;
    }

    private void add(String name, Located<TrainingBlock> block, List<Model> models) {
        int before = plan.problems().count();
        checkShares(block.value());
        checkAllowed(block.value(), models);
        Map<String, Source> inputs = samples(block);
        if (plan.problems().count() > before) {
            return;
        }
        PlanBuilder.Draft draft =
                new PlanBuilder.Draft(BLOCK + name, "training-set", parameters(block, models), block.place());
        plan.add(draft, inputs, List.of(PublishedNumbers.below("measures", BLOCK + name)));
    }

    private void checkAllowed(TrainingBlock block, List<Model> models) {
        List<String> features = models.stream()
                .flatMap(model -> model.features().stream())
                .map(Located::value)
                .distinct()
                .toList();
        block.allowLeakyFeatures()
                .names()
                .forEach(name -> References.known(name, features, "feature", plan.problems()));
    }

    private void checkShares(TrainingBlock block) {
        double together = validate(block) + block.test().map(Located::value).orElse(0.0);
        if (together >= 1) {
            Place place = block.test().or(block::validate).orElseThrow().place();
            plan.problems()
                    .add(Problem.of(
                                    ErrorCode.E0204,
                                    place,
                                    "`validate` and `test` take all events together, so none are left that train")
                            .withLabel("too much")
                            .withHelp("give smaller shares, for example `validate: 20%` and `test: 20%`"));
        }
    }

    /** The share that validates: as written, else none where something else judges. */
    static double validate(TrainingBlock block) {
        boolean judgedOtherwise =
                block.split().byColumn().isPresent() || block.test().isPresent();
        return block.validate().map(Located::value).orElse(judgedOtherwise ? 0 : USUAL_SHARE);
    }

    /** The samples of both classes; nothing when one class has none, which is reported. */
    private Map<String, Source> samples(Located<TrainingBlock> block) {
        View view = View.parse(block.value().from());
        if (view.cut().isPresent() && !events.knownCut(view.cut().get())) {
            return Map.of();
        }
        List<SampleView> samples = events.of(view.subject());
        if (samples.isEmpty() || hasObserved(samples, view)) {
            return Map.of();
        }
        Optional<String> cut = view.cut().map(Located::value);
        Optional<String> taken =
                cut.isPresent() && quirks.here(Quirk.TRAINING_USES_ROWS_BEFORE_CUTS) ? Optional.empty() : cut;
        Map<String, Source> inputs = new LinkedHashMap<>();
        for (SampleRole role : List.of(SampleRole.SIGNAL, SampleRole.BACKGROUND)) {
            List<SampleView> ofClass =
                    samples.stream().filter(sample -> sample.role() == role).toList();
            if (ofClass.isEmpty()) {
                oneClass(view, Words.kebab(role.name()));
                return Map.of();
            }
            inputs.put(Words.kebab(role.name()), new Source.Named(events.afterEach(ofClass, taken)));
        }
        return inputs;
    }

    private boolean hasObserved(List<SampleView> samples, View view) {
        boolean observed = samples.stream().anyMatch(sample -> sample.role() == SampleRole.OBSERVED);
        if (observed) {
            plan.problems()
                    .add(Problem.of(
                                    ErrorCode.E0303,
                                    view.subject().place(),
                                    "of observed events nobody knows which are signal, so nothing can learn from them")
                            .withHelp("name simulated samples, for example `from: all`"));
        }
        return observed;
    }

    private void oneClass(View view, String lacking) {
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0303,
                                view.subject().place(),
                                "`" + view.subject().value() + "` has no " + lacking
                                        + " sample, but a model learns to tell signal from background")
                        .withLabel("only one class")
                        .withHelp("name both classes, for example `from: all`"));
    }

    private Tree parameters(Located<TrainingBlock> located, List<Model> models) {
        TrainingBlock block = located.value();
        Parameters params = Parameters.at(located.place())
                .located("columns", columns(block, models))
                .text("event-weight", recipe.data().value().weight())
                .plain("validate", validate(block))
                .plain("test", block.test().map(Located::value).orElse(0.0))
                .plain("weights", Words.kebab(block.weights().value().name()))
                .plain("seed", block.seed().orElse(recipe.seed()))
                .set("split", split(block.split(), located.place()));
        block.take().ifPresent(take -> params.set("take", take(take)));
        boolean perClass = block.weights().value() == TrainingBlock.Weights.PER_CLASS;
        if (perClass && quirks.here(Quirk.WEIGHTS_NORMALISED_BEFORE_SPLIT)) {
            params.plain("normalise", "before-split");
        }
        return params.tree();
    }

    private static Tree take(Located<TrainingBlock.Take> take) {
        Parameters params = Parameters.at(take.place());
        take.value().signal().ifPresent(events -> params.plain("signal", events));
        take.value().background().ifPresent(events -> params.plain("background", events));
        return params.tree();
    }

    /** By name, so that a recipe that names the same columns in another order makes no other training set. */
    private static List<Located<String>> columns(TrainingBlock block, List<Model> models) {
        Map<String, Located<String>> columns = new TreeMap<>();
        models.forEach(model -> model.features().forEach(feature -> columns.putIfAbsent(feature.value(), feature)));
        block.keep().names().forEach(kept -> columns.putIfAbsent(kept.value(), kept));
        return List.copyOf(columns.values());
    }

    private static Tree split(Split split, Place place) {
        if (!split.by().names().isEmpty()) {
            Tree byId =
                    Parameters.at(place).located("columns", split.by().names()).tree();
            return Parameters.at(place).set("by-id", byId).tree();
        }
        if (split.byColumn().isPresent()) {
            Split.ByColumn by = split.byColumn().get();
            Tree values = Parameters.at(place)
                    .text("column", by.column())
                    .located("validation", by.validation().names())
                    .located("test", by.test().names())
                    .tree();
            return Parameters.at(place).set("by-column", values).tree();
        }
        Tree shuffled =
                Parameters.at(place).plain("stratified", split.stratified()).tree();
        return Parameters.at(place).set("shuffled", shuffled).tree();
    }
}
