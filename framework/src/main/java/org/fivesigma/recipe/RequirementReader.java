package org.fivesigma.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Reads cuts as recipes write them into requirements as the {@code select} step binds them. */
final class RequirementReader {
    private static final String RANGE = "a range [low, high], with null for no bound";
    private static final List<String> WORDS = List.of("like", "all", "any", "closed");

    private static final ValueShape NUMBER = new ValueShape.Number(double.class);

    private final Binder binder;

    RequirementReader(Binder binder) {
        this.binder = binder;
    }

    /** Reads what must hold together: an expression, a list, or a mapping of ranges, {@code all} and {@code any}. */
    Optional<List<CutSet.Requirement>> all(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && !scalar.isNull()) {
            return Optional.of(List.of(expression(scalar)));
        }
        if (tree instanceof Tree.Sequence sequence) {
            return together(sequence.items());
        }
        if (tree instanceof Tree.Mapping mapping) {
            return ranges(mapping);
        }
        binder.expected(
                "ranges by column, an expression, or a list of these", tree, "", "write [] for a set without cuts");
        return Optional.empty();
    }

    private Optional<List<CutSet.Requirement>> together(List<Tree> items) {
        List<CutSet.Requirement> found = new ArrayList<>();
        boolean sound = true;
        for (Tree item : items) {
            Optional<List<CutSet.Requirement>> read = all(item);
            read.ifPresent(found::addAll);
            sound &= read.isPresent();
        }
        return sound ? Optional.of(found) : Optional.empty();
    }

    private Optional<List<CutSet.Requirement>> ranges(Tree.Mapping mapping) {
        boolean closed = mapping.get("closed").filter(this::isTrue).isPresent();
        List<CutSet.Requirement> found = new ArrayList<>();
        boolean sound = true;
        for (Tree.Entry entry : mapping.without("closed").entries()) {
            Optional<List<CutSet.Requirement>> read = switch (entry.key()) {
                case "all" -> all(entry.value());
                case "any" -> any(entry);
                default -> range(entry, closed).map(List::of);
            };
            read.ifPresent(found::addAll);
            sound &= read.isPresent();
        }
        return sound ? Optional.of(found) : Optional.empty();
    }

    private boolean isTrue(Tree tree) {
        if (tree instanceof Tree.Scalar scalar
                && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return scalar.text().equals("true");
        }
        binder.expected("true or false", tree, "closed");
        return false;
    }

    private Optional<List<CutSet.Requirement>> any(Tree.Entry entry) {
        List<Tree> choices = entry.value() instanceof Tree.Sequence sequence
                ? sequence.items()
                : entry.value() instanceof Tree.Mapping mapping ? eachAlone(mapping) : List.of();
        if (choices.isEmpty()) {
            binder.expected("a list of cuts of which one must hold", entry.value(), "any");
            return Optional.empty();
        }
        List<Tree> read = new ArrayList<>();
        for (Tree choice : choices) {
            Optional<List<CutSet.Requirement>> requirements = all(choice);
            if (requirements.isEmpty()) {
                return Optional.empty();
            }
            read.add(conjunction(requirements.get(), choice.place()));
        }
        Tree step = keyed(entry.keyPlace(), "any", Tree.sequence(entry.value().place(), read));
        return Optional.of(List.of(new CutSet.Requirement(Optional.empty(), step)));
    }

    private static List<Tree> eachAlone(Tree.Mapping mapping) {
        List<Tree> alone = new ArrayList<>();
        mapping.entries()
                .forEach(entry -> alone.add(Tree.mapping(entry.keyPlace()).with(entry)));
        return alone;
    }

    private static Tree conjunction(List<CutSet.Requirement> requirements, Place place) {
        if (requirements.size() == 1) {
            return requirements.get(0).step();
        }
        List<Tree> steps = requirements.stream().map(CutSet.Requirement::step).toList();
        return keyed(place, "all", Tree.sequence(place, steps));
    }

    private static CutSet.Requirement expression(Tree.Scalar scalar) {
        return new CutSet.Requirement(Optional.empty(), keyed(scalar.place(), "where", scalar));
    }

    private Optional<CutSet.Requirement> range(Tree.Entry entry, boolean closed) {
        if (!(entry.value() instanceof Tree.Sequence bounds) || bounds.items().size() != 2) {
            noRange(entry);
            return Optional.empty();
        }
        Tree low = bounds.items().get(0);
        Tree high = bounds.items().get(1);
        if (!isBound(low, entry.key()) || !isBound(high, entry.key())) {
            return Optional.empty();
        }
        if (isNothing(low) && isNothing(high)) {
            binder.problems()
                    .add(Problem.of(
                                    ErrorCode.E0206,
                                    bounds.place(),
                                    "the range of `" + entry.key() + "` has no end, so it cuts nothing")
                            .withHelp("give one end, or remove the range"));
            return Optional.empty();
        }
        Tree.Mapping step = keyed(entry.keyPlace(), "column", Tree.quoted(entry.keyPlace(), entry.key()));
        step = isNothing(low) ? step : step.with(new Tree.Entry("above", low.place(), low));
        step = isNothing(high) ? step : step.with(new Tree.Entry("below", high.place(), high));
        if (closed) {
            step = step.with(new Tree.Entry("closed", bounds.place(), Tree.scalar(bounds.place(), "true")));
        }
        return Optional.of(new CutSet.Requirement(Optional.of(entry.key()), step));
    }

    private void noRange(Tree.Entry entry) {
        Optional<String> word = Suggestion.nearest(entry.key(), WORDS);
        if (entry.value() instanceof Tree.Sequence bounds) {
            String remedy = bounds.items().size() < 2
                    ? "write [110, null] or [null, 110] for a range with one end"
                    : "name the two ends; decimals are written with a point, as in 110.5";
            binder.problems()
                    .add(Problem.of(
                                    ErrorCode.E0202,
                                    bounds.place(),
                                    "the range of `" + entry.key() + "` should be [low, high], not a list of "
                                            + bounds.items().size())
                            .withLabel("expected two numbers")
                            .withHelp(remedy));
            return;
        }
        binder.expected(
                RANGE,
                entry.value(),
                entry.key(),
                word.map(name -> "did you mean `" + name + "`?")
                        .orElse("write `" + entry.key() + ": [low, high]`, or the whole condition as a text"));
    }

    private boolean isBound(Tree tree, String column) {
        return isNothing(tree) || binder.value(column, NUMBER, tree).isPresent();
    }

    private static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.isNull();
    }

    private static Tree.Mapping keyed(Place place, String key, Tree value) {
        return Tree.mapping(place).with(new Tree.Entry(key, place, value));
    }
}
