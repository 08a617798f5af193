package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Axes;
import org.fivesigma.recipe.ModelBlock;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SearchBlock;
import org.fivesigma.recipe.SearchOptions;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** The recipe's models one by one, each with all that it says, inherits or is repeated over; what they lack is reported. */
final class Models {
    /** Columns that a training set adds. */
    private static final List<String> MADE = List.of("is_signal", "training_weight", "sample");

    private final Recipe recipe;
    private final Catalog catalog;
    private final Problems problems;
    private final ModelInheritance inheritance;

    Models(Recipe recipe, Catalog catalog, Problems problems) {
        this.recipe = recipe;
        this.catalog = catalog;
        this.problems = problems;
        this.inheritance = new ModelInheritance(recipe.models(), catalog, problems);
    }

    /** The models that are sound, in the recipe's order. */
    List<Model> all() {
        List<Model> models = new ArrayList<>();
        recipe.models()
                .forEach((name, block) -> inheritance
                        .of(name)
                        .ifPresent(model -> variants(name, model)
                                .forEach((full, variant) ->
                                        model(full, block.place(), variant).ifPresent(models::add))));
        return models;
    }

    /** The model itself, or one for each thing that it is repeated over. */
    private Map<String, ModelBlock> variants(String name, ModelBlock model) {
        if (model.over().isEmpty()) {
            return Map.of(name, model);
        }
        ModelBlock.Over over = model.over().get().value();
        Place place = model.over().get().place();
        Map<String, ModelBlock> variants = new LinkedHashMap<>();
        if (over.features().isPresent() == over.train().isPresent()) {
            problems.add(Problem.of(ErrorCode.E0206, place, "a model is repeated either over features or over train")
                    .withHelp("write `over: {features: [...]}` or `over: {train: [...]}`"));
            return variants;
        }
        refuseBoth(model, over, place);
        for (Located<String> one : over.features().or(over::train).get().names()) {
            Names names = new Names(List.of(one));
            ModelBlock variant = over.features().isPresent() ? model.on(names) : model.trainedOn(one);
            if (variants.put(name + "." + one.value(), variant) != null) {
                problems.add(Problem.of(ErrorCode.E0207, one.place(), "`" + one.value() + "` is named twice")
                        .withHelp("name it once"));
            }
        }
        return variants;
    }

    private void refuseBoth(ModelBlock model, ModelBlock.Over over, Place place) {
        boolean features = over.features().isPresent() && model.features().isPresent();
        boolean train = over.train().isPresent() && model.train().isPresent();
        if (features || train) {
            String key = features ? "features" : "train";
            problems.add(Problem.of(ErrorCode.E0206, place, "`" + key + "` is given, and the model is repeated over it")
                    .withHelp("keep one of the two"));
        }
    }

    private Optional<Model> model(String name, Place place, ModelBlock block) {
        int before = problems.count();
        Optional<StepEntry> learner = learner(block, place);
        Optional<Located<String>> train = train(block, place);
        List<Located<String>> features = features(block, place);
        Optional<Model.Search> search = search(block);
        if (problems.count() > before || learner.isEmpty() || train.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Model(
                name,
                place,
                learner.get(),
                train.get(),
                features,
                block.scale(),
                block.threshold(),
                ModelInheritance.tree(place, block.parameters()),
                search));
    }

    private Optional<StepEntry> learner(ModelBlock block, Place place) {
        List<String> learners = catalog.learners();
        if (block.kind().isEmpty()) {
            problems.add(Problem.of(ErrorCode.E0203, place, "`kind` is missing")
                    .withLabel("needs `kind`")
                    .withNote("there are: " + String.join(", ", learners))
                    .withHelp("add `kind:` with one of these, or `like:` with another model"));
            return Optional.empty();
        }
        Located<String> kind = block.kind().get();
        if (learners.contains(kind.value())) {
            return catalog.step(kind.value());
        }
        boolean step = catalog.step(kind.value()).isPresent();
        problems.add(Problem.of(
                        ErrorCode.E0304,
                        kind.place(),
                        step
                                ? "the step `" + kind.value() + "` trains no model"
                                : "no installed plugin offers the model `" + kind.value() + "`")
                .withLabel("no such model")
                .withNote("there are: " + String.join(", ", learners))
                .withHelp(Suggestion.nearest(kind.value(), learners)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("use one of these")));
        return Optional.empty();
    }

    /** The only training set need not be named. */
    private Optional<Located<String>> train(ModelBlock block, Place place) {
        List<String> sets = List.copyOf(recipe.training().keySet());
        if (block.train().isPresent()) {
            return block.train().filter(train -> References.known(train, sets, "training set", problems));
        }
        if (sets.size() == 1) {
            return Optional.of(new Located<>(sets.get(0), place));
        }
        Problem problem =
                Problem.of(ErrorCode.E0203, place, "`train` is missing").withLabel("needs `train`");
        problems.add(
                sets.isEmpty()
                        ? problem.withNote("the recipe defines no training set")
                                .withHelp("define one, for example `training: {all: {from: all, test: 20%}}`")
                        : problem.withNote("there are: " + String.join(", ", sets))
                                .withHelp("add `train:` with one of these training sets"));
        return Optional.empty();
    }

    private List<Located<String>> features(ModelBlock block, Place place) {
        List<Located<String>> names = block.features().map(Names::names).orElse(List.of());
        if (names.isEmpty()) {
            problems.add(Problem.of(ErrorCode.E0203, place, "`features` is missing")
                    .withLabel("needs `features`")
                    .withNote(
                            recipe.features().isEmpty()
                                    ? "the recipe defines no feature list"
                                    : "feature lists: "
                                            + String.join(
                                                    ", ", recipe.features().keySet()))
                    .withHelp("add `features:` with a feature list, a column or a list of these"));
        }
        List<Located<String>> columns = recipe.columnsOf(new Names(names));
        columns.stream().filter(column -> MADE.contains(column.value())).forEach(this::made);
        return columns;
    }

    private void made(Located<String> column) {
        problems.add(Problem.of(
                        ErrorCode.E0308,
                        column.place(),
                        "`" + column.value() + "` is what a training set says of an event, and no property of it")
                .withLabel("made by the training set")
                .withHelp("take it off the features; a column of that name in your data needs another name"));
    }

    private Optional<Model.Search> search(ModelBlock block) {
        Map<String, Located<Axes>> searches = block.searches();
        if (searches.size() > 1) {
            List<String> names = List.copyOf(searches.keySet());
            problems.add(Problem.of(
                            ErrorCode.E0206,
                            searches.get(names.get(1)).place(),
                            "a model is searched in one way, but " + String.join(" and ", names) + " are given")
                    .withMark(searches.get(names.get(0)).place(), "`" + names.get(0) + "` is given here")
                    .withHelp("keep one of them, or make the other a model of its own with `like:`"));
            return Optional.empty();
        }
        if (searches.isEmpty()) {
            block.search().ifPresent(this::nothingToSearch);
            return Optional.empty();
        }
        Map.Entry<String, Located<Axes>> only = searches.entrySet().iterator().next();
        if (only.getValue().value().axes().isEmpty()) {
            problems.add(Problem.of(ErrorCode.E0203, only.getValue().place(), "`" + only.getKey() + "` varies nothing")
                    .withLabel("nothing to vary")
                    .withHelp("name parameters with values to try, as in " + only.getKey() + ": {depth: [3, 5]}"));
            return Optional.empty();
        }
        SearchBlock options = new Binder(problems)
                .bind(SearchBlock.class, block.search().map(SearchOptions::tree).orElse(Tree.mapping(Place.nowhere())))
                .orElseThrow(() -> new IllegalStateException("options that were bound before do not bind again"));
        return Optional.of(new Model.Search(only.getKey(), only.getValue(), options));
    }

    private void nothingToSearch(SearchOptions options) {
        problems.add(Problem.of(
                        ErrorCode.E0203,
                        options.tree().place(),
                        "`search` says how to search, but the model varies nothing")
                .withHelp("add grid, random, halving or bayes with parameters to vary, or remove `search`"));
    }
}
