package org.fivesigma.shape;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Binds located trees to records, reporting every unknown key, wrong type, missing key and refused value at its place. */
public final class Binder {
    private final Problems problems;
    private final BindingProblems reports;
    private String subject = "";

    /** A binder that reports to these problems. */
    public Binder(Problems problems) {
        this.problems = problems;
        this.reports = new BindingProblems(problems);
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

    /** Reports that something else was expected of this key, or, without one, of what is being bound. */
    public void expected(String what, Tree tree, String key) {
        reports.expected(what, tree, key.isEmpty() ? subject : "`" + key + "`");
    }

    /** Reports that something else was expected of this key, with the edit that mends it. */
    public void expected(String what, Tree tree, String key, String remedy) {
        reports.expected(what, tree, key.isEmpty() ? subject : "`" + key + "`", remedy);
    }

    /** Reports a key that nobody knows, with the nearest one that somebody does. */
    public void unknownKey(Tree.Entry entry, Collection<String> known) {
        reports.unknownKey(entry, known);
    }

    /** Binds a value that belongs to this key, or reports why not. */
    public Optional<Object> value(String key, ValueShape shape, Tree tree) {
        return called("`" + key + "`", shape, tree);
    }

    /** Binds a value that problems are to call so. */
    private Optional<Object> called(String name, ValueShape shape, Tree tree) {
        String outer = subject;
        subject = name;
        Optional<Object> value = value(shape, tree);
        subject = outer;
        return value;
    }

    private Optional<Record> record(RecordShape shape, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        List<Tree.Entry> unknown = unknown(shape, mapping);
        unknown.forEach(entry -> unknownKey(entry, shape.keys()));
        boolean sound = unknown.isEmpty();
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
        } catch (IllegalArgumentException refusal) {
            reports.refused(mapping.place(), reason(refusal, shape.type()), "");
            return Optional.empty();
        }
    }

    private static String reason(IllegalArgumentException refusal, Class<?> type) {
        if (refusal.getMessage() == null) {
            throw new IllegalStateException(type.getName() + " refuses a value without saying why", refusal);
        }
        return refusal.getMessage();
    }

    /** Keys that nobody claims; where names are free, those that were most likely meant to be a required key. */
    private static List<Tree.Entry> unknown(RecordShape shape, Tree.Mapping mapping) {
        List<Tree.Entry> unclaimed = mapping.entries().stream()
                .filter(entry -> !shape.keys().contains(entry.key()))
                .toList();
        if (shape.members().stream().noneMatch(RecordShape.Member::rest)) {
            return unclaimed;
        }
        List<String> lacking = shape.members().stream()
                .filter(member ->
                        member.required() && mapping.entry(member.key()).isEmpty())
                .map(RecordShape.Member::key)
                .toList();
        return unclaimed.stream()
                .filter(entry -> Suggestion.nearest(entry.key(), shape.keys())
                        .filter(lacking::contains)
                        .isPresent())
                .toList();
    }

    private Optional<Object> member(RecordShape.Member member, RecordShape shape, Tree.Mapping mapping) {
        if (member.rest()) {
            return map((ValueShape.MapOf) member.shape(), unclaimed(shape, mapping));
        }
        Optional<Tree.Entry> entry = mapping.entry(member.key());
        if (entry.isPresent() && !(isNothing(entry.get().value()) && !member.required())) {
            Tree written = entry.get().value();
            return called("`" + member.key() + "`", member.shape(), written)
                    .filter(value -> inRange(member, value, written, "`" + member.key() + "`"));
        }
        if (member.fallback().isPresent()) {
            return called(
                    "`" + member.key() + "`", member.shape(), member.fallback().get());
        }
        if (member.shape() instanceof ValueShape.Maybe) {
            return Optional.of(Optional.empty());
        }
        if (!isMisspelt(member.key(), shape, mapping)) {
            reports.missing(member, entry.map(Tree.Entry::keyPlace).orElse(mapping.place()));
        }
        return Optional.empty();
    }

    /** Whether an unknown key was most likely meant to be this one, so that telling it is missing too would mislead. */
    private static boolean isMisspelt(String key, RecordShape shape, Tree.Mapping mapping) {
        return unknown(shape, mapping).stream()
                .anyMatch(entry -> Suggestion.nearest(entry.key(), shape.keys())
                        .filter(key::equals)
                        .isPresent());
    }

    private static Tree.Mapping unclaimed(RecordShape shape, Tree.Mapping mapping) {
        List<Tree.Entry> unknown = unknown(shape, mapping);
        List<Tree.Entry> rest = mapping.entries().stream()
                .filter(entry -> !shape.keys().contains(entry.key()))
                .filter(entry -> !unknown.contains(entry))
                .toList();
        return new Tree.Mapping(mapping.place(), rest);
    }

    /** Whether a number, or each number of a list, lies within the bounds. */
    private boolean inRange(RecordShape.Member member, Object value, Tree tree, String name) {
        if (member.range().isEmpty()) {
            return true;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() || inRange(member, optional.get(), tree, name);
        }
        if (value instanceof Located<?> located) {
            return inRange(member, located.value(), tree, name);
        }
        if (value instanceof List<?> list && tree instanceof Tree.Sequence sequence) {
            boolean sound = true;
            for (int i = 0; i < list.size(); i++) {
                sound &= inRange(member, list.get(i), sequence.items().get(i), "an item of `" + member.key() + "`");
            }
            return sound;
        }
        return !(value instanceof Number number)
                || reports.within(number.doubleValue(), member.range().get(), tree, name);
    }

    private Optional<Object> list(ValueShape.ListOf shape, Tree tree) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        String each = subject.isEmpty() || subject.startsWith("an item") ? subject : "an item of " + subject;
        List<Object> items = new ArrayList<>();
        boolean sound = true;
        for (Tree item : sequence.items()) {
            Optional<Object> value = called(each, shape.item(), item);
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
            return named(placed.value(), entry).map(value -> new Located<>(value, entry.keyPlace()));
        }
        return called("`" + entry.key() + "`", shape, entry.value());
    }

    private Optional<Object> oneOf(ValueShape.OneOf shape, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().isEmpty()) {
            expected(shape.words(), tree, "");
            return Optional.empty();
        }
        if (mapping.entries().size() > 1) {
            reports.severalKeys(shape, mapping, subject);
            return Optional.empty();
        }
        Tree.Entry only = mapping.entries().get(0);
        Class<? extends Record> choice = shape.choices().get(only.key());
        if (choice == null) {
            unknownKey(only, shape.choices().keySet());
            return Optional.empty();
        }
        return called("`" + only.key() + "`", new ValueShape.Nested(choice), only.value());
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
            reports.unreadable(shape, scalar, subject);
        }
        return value;
    }

    private Optional<Object> parsed(ValueShape.Parsed shape, Tree.Scalar scalar) {
        try {
            return Optional.of(shape.parse().invoke(null, scalar.text()));
        } catch (InvocationTargetException failure) {
            if (!(failure.getCause() instanceof IllegalArgumentException refusal)) {
                throw new IllegalStateException(
                        "parsing '" + scalar.text() + "' as " + shape.type().getName(), failure.getCause());
            }
            reports.refused(scalar, reason(refusal, shape.type()));
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(shape.type().getName() + ".parse is not public", hidden);
        }
    }

    private static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.isNull();
    }
}
