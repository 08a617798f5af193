package org.fivesigma.shape;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Range;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Suggestion;
import org.fivesigma.text.Tree;

/** Binds located trees to records, reporting every unknown key, wrong type, missing key and refused value at its place. */
public final class Binder {
    private final Problems problems;

    /** A binder that reports to these problems. */
    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** Where this binder reports to. */
    public Problems problems() {
        return problems;
    }

    /** Binds a mapping to a record, or reports why not. */
    public <R extends Record> Optional<R> bind(Class<R> type, Tree tree) {
        return record(RecordShape.of(type), tree).map(type::cast);
    }

    /** Binds a value of any shape, or reports why not. */
    public Optional<Object> value(ValueShape shape, Tree tree) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return isNothing(tree)
                    ? Optional.of(Optional.empty())
                    : value(maybe.value(), tree).map(Optional::of);
        }
        if (shape instanceof ValueShape.Placed placed) {
            return value(placed.value(), tree).map(value -> new Located<>(value, tree.place()));
        }
        if (shape instanceof ValueShape.Formed formed) {
            return formed.form().read(tree, this).map(value -> value);
        }
        if (shape instanceof ValueShape.ListOf list) {
            return list(list, tree);
        }
        if (shape instanceof ValueShape.MapOf map) {
            return map(map, tree);
        }
        if (shape instanceof ValueShape.Nested nested) {
            return record(RecordShape.of(nested.type()), tree).map(value -> value);
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            return oneOf(oneOf, tree);
        }
        return leaf(shape, tree);
    }

    /** Reports that something else was expected here. */
    public void expected(String what, Tree tree, String key) {
        problems.add(Problem.of(
                        ErrorCode.E0202,
                        tree.place(),
                        (key.isEmpty() ? "" : "`" + key + "` ") + "should be " + what + ", not " + tree.describe())
                .withLabel("expected " + what));
    }

    /** Reports a key that nobody knows, with the nearest one that somebody does. */
    public void unknownKey(Tree.Entry entry, Collection<String> known) {
        Problem problem = Problem.of(ErrorCode.E0201, entry.keyPlace(), "unknown key `" + entry.key() + "`")
                .withLabel("no such key here")
                .withNote("known here: " + String.join(", ", known));
        Optional<String> nearest = Suggestion.nearest(entry.key(), known);
        problems.add(problem.withHelp(
                nearest.map(name -> "did you mean `" + name + "`?").orElse("remove it, or use one of the known keys")));
    }

    private Optional<Record> record(RecordShape shape, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            expected("a mapping with the keys " + String.join(", ", shape.keys()), tree, "");
            return Optional.empty();
        }
        boolean sound = claimKeys(shape, mapping);
        Object[] values = new Object[shape.members().size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Object> value = member(shape.members().get(i), shape, mapping);
            sound &= value.isPresent();
            values[i] = value.orElse(null);
        }
        return sound ? make(shape, values, mapping) : Optional.empty();
    }

    private Optional<Record> make(RecordShape shape, Object[] values, Tree.Mapping mapping) {
        try {
            return Optional.of(shape.make(values));
        } catch (IllegalArgumentException refused) {
            problems.add(Problem.of(ErrorCode.E0206, mapping.place(), refused.getMessage()));
            return Optional.empty();
        }
    }

    private boolean claimKeys(RecordShape shape, Tree.Mapping mapping) {
        if (shape.members().stream().anyMatch(RecordShape.Member::rest)) {
            return true;
        }
        boolean sound = true;
        for (Tree.Entry entry : mapping.entries()) {
            if (!shape.keys().contains(entry.key())) {
                unknownKey(entry, shape.keys());
                sound = false;
            }
        }
        return sound;
    }

    private Optional<Object> member(RecordShape.Member member, RecordShape shape, Tree.Mapping mapping) {
        if (member.rest()) {
            return map((ValueShape.MapOf) member.shape(), unclaimed(shape, mapping));
        }
        Optional<Tree.Entry> entry = mapping.entry(member.key());
        if (entry.isPresent() && !(isNothing(entry.get().value()) && !member.required())) {
            return value(member.shape(), entry.get().value())
                    .filter(value -> inRange(member, value, entry.get().value()));
        }
        if (member.fallback().isPresent()) {
            return value(member.shape(), member.fallback().get());
        }
        if (member.shape() instanceof ValueShape.Maybe) {
            return Optional.of(Optional.empty());
        }
        Place place = entry.map(Tree.Entry::keyPlace).orElse(mapping.place());
        problems.add(Problem.of(ErrorCode.E0203, place, "`" + member.key() + "` is missing")
                .withLabel("needs `" + member.key() + "`")
                .withNote(member.documentation().isEmpty() ? member.shape().words() : member.documentation())
                .withHelp("add `" + member.key() + ":` with " + member.shape().words()));
        return Optional.empty();
    }

    private static Tree.Mapping unclaimed(RecordShape shape, Tree.Mapping mapping) {
        List<Tree.Entry> rest = mapping.entries().stream()
                .filter(entry -> !shape.keys().contains(entry.key()))
                .toList();
        return new Tree.Mapping(mapping.place(), rest);
    }

    private boolean inRange(RecordShape.Member member, Object value, Tree tree) {
        if (member.range().isEmpty() || !(value instanceof Number number)) {
            return true;
        }
        Range range = member.range().get();
        if (number.doubleValue() >= range.min() && number.doubleValue() <= range.max()) {
            return true;
        }
        problems.add(Problem.of(
                        ErrorCode.E0204,
                        tree.place(),
                        "`" + member.key() + "` is " + number + ", but must lie between " + Numbers.plain(range.min())
                                + " and " + Numbers.plain(range.max()))
                .withLabel("out of range"));
        return false;
    }

    private Optional<Object> list(ValueShape.ListOf shape, Tree tree) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        boolean sound = true;
        for (Tree item : sequence.items()) {
            Optional<Object> value = value(shape.item(), item);
            value.ifPresent(items::add);
            sound &= value.isPresent();
        }
        return sound ? Optional.of(items) : Optional.empty();
    }

    private Optional<Object> map(ValueShape.MapOf shape, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean sound = true;
        for (Tree.Entry entry : mapping.entries()) {
            Optional<Object> value = named(shape.value(), entry);
            value.ifPresent(bound -> values.put(entry.key(), bound));
            sound &= value.isPresent();
        }
        return sound ? Optional.of(values) : Optional.empty();
    }

    /** A placed value under a name stands where its name is written. */
    private Optional<Object> named(ValueShape shape, Tree.Entry entry) {
        if (shape instanceof ValueShape.Placed placed) {
            return value(placed.value(), entry.value()).map(value -> new Located<>(value, entry.keyPlace()));
        }
        return value(shape, entry.value());
    }

    private Optional<Object> oneOf(ValueShape.OneOf shape, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        Tree.Entry only = mapping.entries().get(0);
        Class<? extends Record> choice = shape.choices().get(only.key());
        if (choice == null) {
            unknownKey(only, shape.choices().keySet());
            return Optional.empty();
        }
        return record(RecordShape.of(choice), only.value()).map(value -> value);
    }

    private Optional<Object> leaf(ValueShape shape, Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        if (shape instanceof ValueShape.Parsed parsed) {
            return parsed(parsed, scalar);
        }
        Optional<Object> value = Leaves.read(shape, scalar);
        if (value.isEmpty()) {
            refuse(shape, scalar);
        }
        return value;
    }

    private void refuse(ValueShape shape, Tree.Scalar scalar) {
        if (shape instanceof ValueShape.Choice choice) {
            Problem problem = Problem.of(
                            ErrorCode.E0205, scalar.place(), "`" + scalar.text() + "` is none of the choices here")
                    .withLabel("expected " + shape.words());
            problems.add(Suggestion.nearest(scalar.text(), choice.constants().keySet())
                    .map(name -> problem.withHelp("did you mean `" + name + "`?"))
                    .orElse(problem));
            return;
        }
        expected(shape.words(), scalar, "");
    }

    private Optional<Object> parsed(ValueShape.Parsed shape, Tree.Scalar scalar) {
        try {
            return Optional.of(shape.parse().invoke(null, scalar.text()));
        } catch (InvocationTargetException failure) {
            if (!(failure.getCause() instanceof IllegalArgumentException refusal)) {
                throw new IllegalStateException(
                        "parsing '" + scalar.text() + "' as " + shape.type().getName(), failure.getCause());
            }
            problems.add(Problem.of(ErrorCode.E0206, scalar.place(), refusal.getMessage())
                    .withLabel("cannot be read"));
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(shape.type().getName() + ".parse is not public", hidden);
        }
    }

    private static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.isNull();
    }
}
