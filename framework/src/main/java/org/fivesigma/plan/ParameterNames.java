package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/** The parameters of a step by their dotted names. */
final class ParameterNames {
    private static final int DEEPEST = 4;

    private final RecordShape shape;

    ParameterNames(RecordShape shape) {
        this.shape = shape;
    }

    /** What a parameter may be written as; nothing where there is none of that name. */
    Optional<ValueShape> find(List<String> path) {
        return find(new ValueShape.Nested(shape.type()), path);
    }

    private static Optional<ValueShape> find(ValueShape shape, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(bare(shape));
        }
        List<String> rest = path.subList(1, path.size());
        ValueShape outer = bare(shape);
        if (outer instanceof ValueShape.MapOf map) {
            return find(map.value(), rest);
        }
        return Optional.ofNullable(inner(outer).get(path.get(0))).flatMap(next -> find(next, rest));
    }

    /** All names, those of nested parameters with dots. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        collect("", new ValueShape.Nested(shape.type()), 0, names);
        return names;
    }

    private static void collect(String prefix, ValueShape shape, int depth, List<String> names) {
        inner(bare(shape)).forEach((key, value) -> {
            names.add(prefix + key);
            if (depth < DEEPEST) {
                collect(prefix + key + ".", value, depth + 1, names);
            }
        });
    }

    /** What is inherited with what is written in its place; only one choice of several records remains. */
    Tree.Mapping merged(Tree.Mapping own, Tree.Mapping inherited) {
        return (Tree.Mapping) merged(new ValueShape.Nested(shape.type()), own, inherited);
    }

    private static Tree merged(ValueShape shape, Tree own, Tree inherited) {
        boolean both = own instanceof Tree.Mapping && inherited instanceof Tree.Mapping;
        ValueShape bare = bare(shape);
        if (!both || bare instanceof ValueShape.OneOf && !keys(own).equals(keys(inherited))) {
            return own;
        }
        Tree.Mapping merged = (Tree.Mapping) inherited;
        for (Tree.Entry entry : ((Tree.Mapping) own).entries()) {
            Optional<Tree> before = merged.get(entry.key());
            Optional<ValueShape> inner = find(bare, List.of(entry.key()));
            Tree value = before.isPresent() && inner.isPresent()
                    ? merged(inner.get(), entry.value(), before.get())
                    : entry.value();
            merged = merged.with(new Tree.Entry(entry.key(), entry.keyPlace(), value));
        }
        return merged;
    }

    private static List<String> keys(Tree tree) {
        return ((Tree.Mapping) tree).entries().stream().map(Tree.Entry::key).toList();
    }

    private static Map<String, ValueShape> inner(ValueShape shape) {
        Map<String, ValueShape> inner = new java.util.LinkedHashMap<>();
        if (shape instanceof ValueShape.Nested nested) {
            RecordShape.of(nested.type()).members().forEach(member -> inner.put(member.key(), member.shape()));
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            oneOf.choices().forEach((key, type) -> inner.put(key, new ValueShape.Nested(type)));
        }
        return inner;
    }

    private static ValueShape bare(ValueShape shape) {
        if (shape instanceof ValueShape.Placed placed) {
            return bare(placed.value());
        }
        return shape instanceof ValueShape.Maybe maybe ? bare(maybe.value()) : shape;
    }
}
