package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fivesigma.shape.Numerals;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Gives parameters that differ from others in one single value, for every value there is. */
final class Variants {
    private static final Place NOWHERE = Place.nowhere();

    private Variants() {}

    /**
     * One value, and ways to write another in its place; not all of them need bind.
     *
     * @param path dotted path of the value
     * @param trees the whole, each time with another value at the path
     */
    record Variant(String path, List<Tree> trees) {
        private Variant within(String key, Function<Tree, Tree> whole) {
            return new Variant(
                    path.isEmpty() ? key : key + "." + path,
                    trees.stream().map(whole).toList());
        }
    }

    /** The variants of a record whose defaults are written out. */
    static List<Variant> of(RecordShape shape, Tree.Mapping tree) {
        List<Variant> variants = new ArrayList<>();
        for (RecordShape.Member member : shape.members()) {
            String key = member.key();
            Function<Tree, Tree> whole = value -> tree.with(new Tree.Entry(key, NOWHERE, value));
            List<Variant> inside = tree.get(key)
                    .map(value -> of(member.shape(), value))
                    .orElseGet(() -> List.of(new Variant("", samples(member.shape()))));
            inside.forEach(variant -> variants.add(variant.within(key, whole)));
        }
        return variants;
    }

    private static List<Variant> of(ValueShape shape, Tree tree) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return isNothing(tree) ? List.of(new Variant("", samples(maybe.value()))) : of(maybe.value(), tree);
        }
        if (shape instanceof ValueShape.ListOf list && tree instanceof Tree.Sequence sequence) {
            return items(list, sequence);
        }
        if (tree instanceof Tree.Mapping mapping) {
            return values(shape, mapping);
        }
        return tree instanceof Tree.Scalar scalar ? List.of(new Variant("", others(shape, scalar.text()))) : List.of();
    }

    private static List<Variant> items(ValueShape.ListOf shape, Tree.Sequence list) {
        List<Variant> variants = new ArrayList<>();
        List<Tree> longer = new ArrayList<>();
        for (Tree sample : samples(shape.item())) {
            List<Tree> items = new ArrayList<>(list.items());
            items.add(sample);
            longer.add(Tree.sequence(NOWHERE, items));
        }
        variants.add(new Variant("", longer));
        for (int i = 0; i < list.items().size(); i++) {
            int place = i;
            Function<Tree, Tree> whole = value -> {
                List<Tree> items = new ArrayList<>(list.items());
                items.set(place, value);
                return Tree.sequence(NOWHERE, items);
            };
            of(shape.item(), list.items().get(i)).forEach(item -> variants.add(item.within("" + place, whole)));
        }
        return variants;
    }

    private static List<Variant> values(ValueShape shape, Tree.Mapping mapping) {
        if (shape instanceof ValueShape.Nested nested) {
            return of(RecordShape.of(nested.type()), mapping);
        }
        List<Variant> variants = new ArrayList<>();
        if (shape instanceof ValueShape.MapOf map) {
            List<Tree> longer = samples(map.value()).stream()
                    .<Tree>map(sample -> mapping.with(new Tree.Entry("another", NOWHERE, sample)))
                    .toList();
            variants.add(new Variant("", longer));
        }
        for (Tree.Entry entry : mapping.entries()) {
            Function<Tree, Tree> whole = value -> mapping.with(new Tree.Entry(entry.key(), NOWHERE, value));
            entryVariants(shape, entry).forEach(variant -> variants.add(variant.within(entry.key(), whole)));
        }
        return variants;
    }

    private static List<Variant> entryVariants(ValueShape shape, Tree.Entry entry) {
        if (shape instanceof ValueShape.OneOf oneOf && entry.value() instanceof Tree.Mapping inside) {
            return of(RecordShape.of(oneOf.choices().get(entry.key())), inside);
        }
        return shape instanceof ValueShape.MapOf map ? of(map.value(), entry.value()) : List.of();
    }

    /** Other ways to fill the place of a text. */
    private static List<Tree> others(ValueShape shape, String text) {
        if (shape instanceof ValueShape.Choice choice) {
            return scalars(choice.constants().keySet().stream()
                    .filter(name -> !name.equals(text))
                    .toList());
        }
        if (shape instanceof ValueShape.Flag) {
            return scalars(List.of(text.equals("true") ? "false" : "true"));
        }
        if (shape instanceof ValueShape.Text) {
            return List.of(Tree.quoted(NOWHERE, text + "x"));
        }
        OptionalDouble number = Numerals.number(text);
        if (shape instanceof ValueShape.Whole && number.isPresent()) {
            long value = Numerals.whole(text).orElse(0L);
            return scalars(List.of("" + (value + 1), "" + (value - 1)));
        }
        if (shape instanceof ValueShape.Number && number.isPresent()) {
            double value = number.getAsDouble();
            // at least one lies within any but the narrowest range, and none is the value itself
            return scalars(List.of("" + (value + 1), "" + (value + 0.0625), "" + (value - 0.0625), "" + (value - 1)));
        }
        return quoted(List.of("not (" + text + ")", "(" + text + ") + 1", text + "x", text + "1"));
    }

    /** Values for a place that is empty; records that need more than their defaults have none. */
    private static List<Tree> samples(ValueShape shape) {
        if (shape instanceof ValueShape.Number || shape instanceof ValueShape.Whole) {
            return scalars(List.of("1", "2", "1000000", "0.25"));
        }
        if (shape instanceof ValueShape.Flag) {
            return scalars(List.of("true", "false"));
        }
        if (shape instanceof ValueShape.Choice choice) {
            return scalars(List.copyOf(choice.constants().keySet()));
        }
        if (shape instanceof ValueShape.Text || shape instanceof ValueShape.Parsed) {
            return quoted(List.of("x", "x > 1", "1"));
        }
        if (shape instanceof ValueShape.ListOf list) {
            return samples(list.item()).stream()
                    .<Tree>map(item -> Tree.sequence(NOWHERE, List.of(item)))
                    .toList();
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            return oneOf.choices().entrySet().stream().map(Variants::smallest).toList();
        }
        return List.of(Tree.mapping(NOWHERE));
    }

    private static Tree smallest(Map.Entry<String, Class<? extends Record>> choice) {
        return Tree.mapping(NOWHERE).with(new Tree.Entry(choice.getKey(), NOWHERE, Tree.mapping(NOWHERE)));
    }

    private static List<Tree> scalars(List<String> texts) {
        return texts.stream().<Tree>map(text -> Tree.scalar(NOWHERE, text)).toList();
    }

    private static List<Tree> quoted(List<String> texts) {
        return texts.stream().<Tree>map(text -> Tree.quoted(NOWHERE, text)).toList();
    }

    private static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.isNull();
    }
}
