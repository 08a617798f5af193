package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Axes;
import org.fivesigma.recipe.Axis;
import org.fivesigma.recipe.ModelBlock;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.SearchOptions;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Extends;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Models with {@code like} resolved: what a model writes itself replaces what it inherits, parameter by parameter. */
final class ModelInheritance {
    private final Map<String, Located<ModelBlock>> written;
    private final Catalog catalog;
    private final Problems problems;
    private final Set<String> inCircles = new HashSet<>();
    private final Map<String, ModelBlock> nested = new LinkedHashMap<>();

    ModelInheritance(Map<String, Located<ModelBlock>> written, Catalog catalog, Problems problems) {
        this.written = written;
        this.catalog = catalog;
        this.problems = problems;
        written.forEach((name, block) -> nested.put(name, withNestedParameters(block)));
    }

    /** A model with all that it inherits; where its parent cannot be had, nothing, and the reason was reported. */
    Optional<ModelBlock> of(String name) {
        return of(name, new ArrayList<>());
    }

    private Optional<ModelBlock> of(String name, List<String> chain) {
        ModelBlock own = nested.get(name);
        if (own.like().isEmpty()) {
            return Optional.of(own);
        }
        chain.add(name);
        Located<String> parent = own.like().get();
        if (chain.contains(parent.value())) {
            circle(parent, chain);
            return Optional.empty();
        }
        if (!References.known(parent, written.keySet(), "model", problems)) {
            return Optional.empty();
        }
        return of(parent.value(), chain).map(inherited -> joined(own, inherited));
    }

    private void circle(Located<String> parent, List<String> chain) {
        if (inCircles.contains(parent.value())) {
            return;
        }
        inCircles.addAll(chain);
        problems.add(Problem.of(
                        ErrorCode.E0302,
                        parent.place(),
                        "models go in a circle: " + String.join(" like ", chain) + " like " + parent.value())
                .withHelp("let one of them say itself what it is"));
    }

    /** A model of another kind takes over what it learns from, but no parameters, since these are another learner's. */
    private ModelBlock joined(ModelBlock own, ModelBlock parent) {
        boolean sameKind = own.kind().isEmpty()
                || parent.kind()
                        .filter(kind -> kind.value().equals(own.kind().get().value()))
                        .isPresent();
        Map<String, Located<RawTree>> parameters =
                sameKind ? parameters(own, parent, own.kind().or(parent::kind)) : own.parameters();
        Map<String, Located<Axes>> searches = sameKind ? new InheritedSearch(own, parent).searches() : own.searches();
        return new ModelBlock(
                Optional.empty(),
                own.kind().or(parent::kind),
                own.train().or(() -> overTrain(own) ? Optional.empty() : parent.train()),
                own.features().or(() -> overFeatures(own) ? Optional.empty() : parent.features()),
                own.scale().or(parent::scale),
                own.threshold().or(parent::threshold),
                Optional.ofNullable(searches.get("grid")),
                Optional.ofNullable(searches.get("random")),
                Optional.ofNullable(searches.get("halving")),
                Optional.ofNullable(searches.get("bayes")),
                options(own, parent, searches.isEmpty()),
                own.over().or(() -> parent.over().filter(over -> !isSettled(own, parent))),
                parameters);
    }

    private static boolean overFeatures(ModelBlock model) {
        return model.over().flatMap(over -> over.value().features()).isPresent();
    }

    private static boolean overTrain(ModelBlock model) {
        return model.over().flatMap(over -> over.value().train()).isPresent();
    }

    /** Whether a model says for itself what its parent is repeated over. */
    private static boolean isSettled(ModelBlock own, ModelBlock parent) {
        boolean features = overFeatures(parent) && own.features().isPresent();
        return features || overTrain(parent) && own.train().isPresent();
    }

    private Map<String, Located<RawTree>> parameters(
            ModelBlock own, ModelBlock parent, Optional<Located<String>> kind) {
        Optional<StepEntry> learner = kind.flatMap(name -> catalog.step(name.value()));
        if (learner.isEmpty()) {
            return own.parameters();
        }
        Place place = Place.nowhere();
        Tree.Mapping joined = new ParameterNames(learner.get().params())
                .merged(tree(place, own.parameters()), tree(place, without(own, parent)));
        return byName(joined);
    }

    /** What is searched here is no longer held fixed at the value of the parent. */
    private static Map<String, Located<RawTree>> without(ModelBlock own, ModelBlock parent) {
        Tree.Mapping kept = tree(Place.nowhere(), parent.parameters());
        for (Located<Axes> axes : own.searches().values()) {
            for (String axis : axes.value().axes().keySet()) {
                kept = DottedKeys.without(kept, DottedKeys.path(axis));
            }
        }
        return byName(kept);
    }

    private static Optional<SearchOptions> options(ModelBlock own, ModelBlock parent, boolean nothingToSearch) {
        if (nothingToSearch) {
            return own.search();
        }
        if (own.search().isEmpty() || parent.search().isEmpty()) {
            return own.search().or(parent::search);
        }
        return Optional.of(new SearchOptions(
                Extends.merge(own.search().get().tree(), parent.search().get().tree())));
    }

    private ModelBlock withNestedParameters(Located<ModelBlock> block) {
        ModelBlock model = block.value();
        Tree.Mapping parameters = new DottedKeys(problems).nested(tree(block.place(), model.parameters()));
        return model.with(byName(parameters));
    }

    /** Parameters as the mapping that the recipe writes. */
    static Tree.Mapping tree(Place place, Map<String, Located<RawTree>> parameters) {
        Tree.Mapping tree = Tree.mapping(place);
        for (Map.Entry<String, Located<RawTree>> parameter : parameters.entrySet()) {
            Located<RawTree> value = parameter.getValue();
            tree = tree.with(new Tree.Entry(
                    parameter.getKey(), value.place(), value.value().tree()));
        }
        return tree;
    }

    private static Map<String, Located<RawTree>> byName(Tree.Mapping tree) {
        Map<String, Located<RawTree>> byName = new LinkedHashMap<>();
        tree.entries()
                .forEach(entry -> byName.put(entry.key(), new Located<>(new RawTree(entry.value()), entry.keyPlace())));
        return byName;
    }

    /** What is searched, when a model and its parent both may say so. */
    private record InheritedSearch(ModelBlock own, ModelBlock parent) {
        Map<String, Located<Axes>> searches() {
            Map<String, Located<Axes>> searches = new LinkedHashMap<>(own.searches());
            if (searches.isEmpty()) {
                parent.searches().forEach((how, axes) -> left(axes).ifPresent(some -> searches.put(how, some)));
                return searches;
            }
            searches.replaceAll(
                    (how, axes) -> Optional.ofNullable(parent.searches().get(how))
                            .flatMap(this::left)
                            .map(inherited -> joined(axes, inherited))
                            .orElse(axes));
            return searches;
        }

        /** The axes of the parent that this model does not set to a value of its own. */
        private Optional<Located<Axes>> left(Located<Axes> inherited) {
            Tree.Mapping set = tree(inherited.place(), own.parameters());
            Map<String, Located<Axis>> left =
                    new LinkedHashMap<>(inherited.value().axes());
            left.keySet()
                    .removeIf(axis -> DottedKeys.at(set, DottedKeys.path(axis)).isPresent());
            return left.isEmpty() ? Optional.empty() : Optional.of(new Located<>(new Axes(left), inherited.place()));
        }

        private static Located<Axes> joined(Located<Axes> own, Located<Axes> inherited) {
            Map<String, Located<Axis>> axes =
                    new LinkedHashMap<>(inherited.value().axes());
            axes.putAll(own.value().axes());
            return new Located<>(new Axes(axes), own.place());
        }
    }
}
