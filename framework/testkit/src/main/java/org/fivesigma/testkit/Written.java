package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/** Rewrites parameters as a recipe could write them, following their shape. */
final class Written {
    private Written() {}

    /** The same parameters with every default written out. */
    static Tree.Mapping inFull(RecordShape shape, Tree.Mapping tree) {
        Tree.Mapping full = Tree.mapping(tree.place());
        for (RecordShape.Member member : shape.members()) {
            Optional<Tree> value = tree.get(member.key()).or(member::fallback);
            if (value.isPresent()) {
                Tree inside = records(member.shape(), value.get(), Written::inFull);
                full = full.with(new Tree.Entry(member.key(), tree.place(), inside));
            }
        }
        return full;
    }

    /** The same parameters with the keys of every record the other way round. */
    static Tree.Mapping reversed(RecordShape shape, Tree.Mapping tree) {
        List<Tree.Entry> entries = new ArrayList<>();
        for (Tree.Entry entry : tree.entries()) {
            Tree value = shape.members().stream()
                    .filter(member -> member.key().equals(entry.key()))
                    .map(member -> records(member.shape(), entry.value(), Written::reversed))
                    .findFirst()
                    .orElse(entry.value());
            entries.add(new Tree.Entry(entry.key(), entry.keyPlace(), value));
        }
        Collections.reverse(entries);
        return new Tree.Mapping(tree.place(), entries);
    }

    /** How a record is rewritten. */
    interface Rewriting {
        Tree.Mapping apply(RecordShape shape, Tree.Mapping tree);
    }

    private static Tree records(ValueShape shape, Tree tree, Rewriting rewriting) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return records(maybe.value(), tree, rewriting);
        }
        if (shape instanceof ValueShape.ListOf list && tree instanceof Tree.Sequence sequence) {
            return items(sequence, item -> records(list.item(), item, rewriting));
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            return tree;
        }
        if (shape instanceof ValueShape.MapOf map) {
            return values(mapping, value -> records(map.value(), value, rewriting));
        }
        if (shape instanceof ValueShape.Nested nested) {
            return rewriting.apply(RecordShape.of(nested.type()), mapping);
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            RecordShape choice =
                    RecordShape.of(oneOf.choices().get(mapping.entries().get(0).key()));
            return values(mapping, value -> value instanceof Tree.Mapping m ? rewriting.apply(choice, m) : value);
        }
        return tree;
    }

    /** The list with each item replaced. */
    static Tree.Sequence items(Tree.Sequence list, UnaryOperator<Tree> change) {
        return Tree.sequence(list.place(), list.items().stream().map(change).toList());
    }

    /** The mapping with each value replaced. */
    static Tree.Mapping values(Tree.Mapping mapping, UnaryOperator<Tree> change) {
        List<Tree.Entry> entries = mapping.entries().stream()
                .map(entry -> new Tree.Entry(entry.key(), entry.keyPlace(), change.apply(entry.value())))
                .toList();
        return new Tree.Mapping(mapping.place(), entries);
    }
}
