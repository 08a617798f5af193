package org.fivesigma.recipe;

import java.util.List;
import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Prints a recipe with everything inherited, overridden and left out filled in, and where each value came from. */
public final class ResolvedText {
    private static final int COMMENT_COLUMN = 60;

    private final StringBuilder text = new StringBuilder();
    private final boolean origins;

    private ResolvedText(boolean origins) {
        this.origins = origins;
    }

    /**
     * The recipe as flat YAML.
     *
     * @param origins whether each line tells where its value came from
     */
    public static String of(Tree recipe, boolean origins) {
        ResolvedText printer = new ResolvedText(origins);
        printer.record(RecordShape.of(Recipe.class), recipe, 0);
        return printer.text.toString();
    }

    private void record(RecordShape shape, Tree tree, int depth) {
        Tree.Mapping mapping = (Tree.Mapping) tree;
        for (RecordShape.Member member : shape.members()) {
            Optional<Tree.Entry> entry = mapping.entry(member.key());
            if (member.rest()) {
                rest(shape, member, mapping, depth);
            } else if (entry.isPresent()) {
                value(member.key(), member.shape(), entry.get().value(), depth, origin(entry.get()));
            } else if (member.fallback().isPresent()
                    && !isEmpty(member.fallback().get())) {
                value(member.key(), member.shape(), member.fallback().get(), depth, "default");
            }
        }
    }

    private void rest(RecordShape shape, RecordShape.Member member, Tree.Mapping mapping, int depth) {
        ValueShape values = ((ValueShape.MapOf) member.shape()).value();
        mapping.entries().stream()
                .filter(entry -> !shape.keys().contains(entry.key()))
                .forEach(entry -> value(entry.key(), values, entry.value(), depth, origin(entry)));
    }

    private void value(String key, ValueShape shape, Tree tree, int depth, String origin) {
        ValueShape inner = bare(shape);
        if (inner instanceof ValueShape.Nested nested && tree instanceof Tree.Mapping) {
            line(depth, YamlText.key(key) + ":", origin);
            record(RecordShape.of(nested.type()), tree, depth + 1);
            return;
        }
        if (inner instanceof ValueShape.MapOf map
                && tree instanceof Tree.Mapping mapping
                && !mapping.entries().isEmpty()) {
            line(depth, YamlText.key(key) + ":", origin);
            mapping.entries()
                    .forEach(entry -> value(entry.key(), map.value(), entry.value(), depth + 1, origin(entry)));
            return;
        }
        line(depth, YamlText.key(key) + ": " + YamlText.flow(tree), origin);
    }

    private static ValueShape bare(ValueShape shape) {
        if (shape instanceof ValueShape.Placed placed) {
            return bare(placed.value());
        }
        return shape instanceof ValueShape.Maybe maybe ? bare(maybe.value()) : shape;
    }

    private static boolean isEmpty(Tree tree) {
        List<?> parts = tree instanceof Tree.Mapping mapping
                ? mapping.entries()
                : tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
        return parts.isEmpty();
    }

    private static String origin(Tree.Entry entry) {
        Place place = entry.value().place();
        return place.isExact() ? place.file() + ":" + place.line() : "default";
    }

    private void line(int depth, String content, String origin) {
        String line = "  ".repeat(depth) + content;
        text.append(line);
        if (origins) {
            text.append(" ".repeat(Math.max(1, COMMENT_COLUMN - line.length())))
                    .append("# ")
                    .append(origin);
        }
        text.append('\n');
    }
}
