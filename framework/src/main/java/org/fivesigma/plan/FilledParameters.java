package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Fills in the defaults of parameters that are not written. */
final class FilledParameters {
    private FilledParameters() {}

    /** The parameters in the record's order, each with what is written or its default; what has neither is left out. */
    static Tree.Mapping of(RecordShape shape, Tree.Mapping written) {
        Tree.Mapping filled = Tree.mapping(written.place());
        for (RecordShape.Member member : shape.members()) {
            Optional<Tree.Entry> entry = written.entry(member.key());
            if (entry.isPresent()) {
                Tree value = inner(member.shape(), entry.get().value());
                filled = filled.with(new Tree.Entry(member.key(), entry.get().keyPlace(), value));
            } else if (member.fallback().isPresent()) {
                Tree value = inner(member.shape(), member.fallback().get());
                filled = filled.with(new Tree.Entry(member.key(), Place.nowhere(), nowhere(value)));
            }
        }
        return filled;
    }

    private static Tree inner(ValueShape shape, Tree value) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return inner(maybe.value(), value);
        }
        if (!(value instanceof Tree.Mapping mapping)) {
            return value;
        }
        if (shape instanceof ValueShape.Nested nested) {
            return of(RecordShape.of(nested.type()), mapping);
        }
        boolean chosen = shape instanceof ValueShape.OneOf && mapping.entries().size() == 1;
        if (!chosen) {
            return value;
        }
        Tree.Entry only = mapping.entries().get(0);
        Optional<Class<? extends Record>> type =
                Optional.ofNullable(((ValueShape.OneOf) shape).choices().get(only.key()));
        return type.isEmpty()
                ? value
                : mapping.with(new Tree.Entry(
                        only.key(), only.keyPlace(), inner(new ValueShape.Nested(type.get()), only.value())));
    }

    /** A default stands in no recipe. */
    private static Tree nowhere(Tree value) {
        if (value instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(Place.nowhere(), scalar.text(), scalar.quoted());
        }
        if (value instanceof Tree.Sequence sequence) {
            return Tree.sequence(
                    Place.nowhere(),
                    sequence.items().stream().map(FilledParameters::nowhere).toList());
        }
        Tree.Mapping mapping = Tree.mapping(Place.nowhere());
        for (Tree.Entry entry : ((Tree.Mapping) value).entries()) {
            mapping = mapping.with(new Tree.Entry(entry.key(), Place.nowhere(), nowhere(entry.value())));
        }
        return mapping;
    }
}
