package org.fivesigma.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Axes;
import org.fivesigma.recipe.Axis;
import org.fivesigma.recipe.ModelBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SearchOptions;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Writes a sound recipe out: each model with all that it takes over, its learner's defaults filled in. */
final class ResolvedRecipe {
    private static final List<String> SEARCHES = List.of("grid", "random", "halving", "bayes");

    private final Recipe recipe;
    private final Tree.Mapping tree;
    private final Catalog catalog;
    private final ModelInheritance inheritance;

    ResolvedRecipe(Recipe recipe, Tree.Mapping tree, Catalog catalog) {
        this.recipe = recipe;
        this.tree = tree;
        this.catalog = catalog;
        this.inheritance = new ModelInheritance(recipe.models(), catalog, new Problems());
    }

    Tree tree() {
        Tree.Mapping resolved = tree;
        if (!recipe.training().isEmpty()) {
            Tree.Mapping sets = mapping(tree, "training");
            for (Tree.Entry set : sets.entries()) {
                sets = sets.with(new Tree.Entry(set.key(), set.keyPlace(), trainingSet((Tree.Mapping) set.value())));
            }
            resolved = with(resolved, "training", sets);
        }
        if (!recipe.models().isEmpty()) {
            Tree.Mapping models = mapping(tree, "models");
            for (Tree.Entry model : models.entries()) {
                models = models.with(new Tree.Entry(model.key(), model.keyPlace(), model(model.key(), model.value())));
            }
            resolved = with(resolved, "models", models);
        }
        return resolved;
    }

    private static Tree.Mapping mapping(Tree.Mapping tree, String key) {
        return (Tree.Mapping) tree.get(key).orElseThrow();
    }

    private static Tree.Mapping with(Tree.Mapping tree, String key, Tree value) {
        Place place = tree.entry(key).map(Tree.Entry::keyPlace).orElse(Place.nowhere());
        return tree.with(new Tree.Entry(key, place, value));
    }

    /** The shares and the seed have no default of their own, since they depend on what else is written. */
    private Tree trainingSet(Tree.Mapping set) {
        boolean byColumn = set.get("split")
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .flatMap(split -> split.get("by-column"))
                .isPresent();
        Tree.Mapping filled = set;
        if (!byColumn) {
            filled = filled(filled, "validate", set.entry("test").isPresent() ? "0" : "20%");
            filled = filled(filled, "test", "0");
        }
        return filled(filled, "seed", Long.toString(recipe.seed()));
    }

    private static Tree.Mapping filled(Tree.Mapping mapping, String key, String value) {
        return mapping.entry(key).isPresent() ? mapping : with(mapping, key, Tree.scalar(Place.nowhere(), value));
    }

    private Tree model(String name, Tree written) {
        ModelBlock block = inheritance.of(name).orElseThrow();
        Tree.Mapping model = Tree.mapping(written.place());
        for (String key : RecordShape.of(ModelBlock.class).keys()) {
            boolean elsewhere = key.equals("like") || key.equals("search") || SEARCHES.contains(key);
            Optional<Tree.Entry> entry = elsewhere || isGivenUp(block, key) ? Optional.empty() : inherited(name, key);
            model = entry.map(model::with).orElse(model);
        }
        if (block.train().isEmpty() && block.over().isEmpty()) {
            model = filled(model, "train", recipe.training().keySet().iterator().next());
        }
        return parameters(block, searched(block, model));
    }

    /** Whether the model says something else in place of what its parent says under that key. */
    private static boolean isGivenUp(ModelBlock block, String key) {
        return key.equals("features") && block.features().isEmpty()
                || key.equals("train") && block.train().isEmpty()
                || key.equals("over") && block.over().isEmpty();
    }

    private Optional<Tree.Entry> inherited(String name, String key) {
        Tree.Mapping own = mapping(mapping(tree, "models"), name);
        Optional<Located<String>> parent = recipe.models().get(name).value().like();
        return own.entry(key).or(() -> parent.flatMap(like -> inherited(like.value(), key)));
    }

    private static Tree.Mapping searched(ModelBlock block, Tree.Mapping model) {
        Tree.Mapping with = model;
        for (String how : block.searches().keySet()) {
            Tree.Mapping axes = axes(block.searches().get(how));
            with = with.with(new Tree.Entry(how, axes.place(), axes));
        }
        Optional<Tree> options = block.search().map(SearchOptions::tree);
        return options.isPresent() ? with(with, "search", options.get()) : with;
    }

    private static Tree.Mapping axes(Located<Axes> varied) {
        Tree.Mapping axes = Tree.mapping(varied.place());
        for (Map.Entry<String, Located<Axis>> axis : varied.value().axes().entrySet()) {
            Tree values = axis.getValue().value().written();
            axes = axes.with(new Tree.Entry(axis.getKey(), axis.getValue().place(), values));
        }
        return axes;
    }

    private Tree parameters(ModelBlock block, Tree.Mapping model) {
        StepEntry learner = catalog.step(block.kind().orElseThrow().value()).orElseThrow();
        Tree.Mapping written = ModelInheritance.tree(model.place(), block.parameters());
        boolean seeded = learner.params().keys().contains("seed");
        if (seeded) {
            written = filled(written, "seed", Long.toString(recipe.seed()));
        }
        Tree.Mapping filled = FilledParameters.of(learner.params(), written);
        Tree.Mapping with = model;
        for (Tree.Entry parameter : filled.entries()) {
            boolean varied = block.searches().values().stream()
                    .anyMatch(axes -> axes.value().axes().containsKey(parameter.key()));
            with = varied ? with : with.with(parameter);
        }
        return with;
    }
}
