package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Turns {@code a.b: value} into {@code a: {b: value}}, so that both ways to write a parameter mean the same. */
final class DottedKeys {
    private final Problems problems;

    DottedKeys(Problems problems) {
        this.problems = problems;
    }

    /** The mapping with its dotted keys nested; a value that is given both ways is reported. */
    Tree.Mapping nested(Tree.Mapping written) {
        Tree.Mapping nested = Tree.mapping(written.place());
        for (Tree.Entry entry : written.entries()) {
            nested = with(nested, path(entry.key()), entry);
        }
        return nested;
    }

    /** The parts of a dotted name. */
    static List<String> path(String key) {
        return List.of(key.split("\\.", -1));
    }

    /** The mapping with a value at a path, in place of what was there. */
    static Tree.Mapping with(Tree.Mapping tree, List<String> path, Place place, Tree value) {
        String key = path.get(0);
        if (path.size() == 1) {
            return tree.with(new Tree.Entry(key, place, value));
        }
        Tree.Mapping inner = tree.get(key)
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .orElse(Tree.mapping(place));
        Place keyed = tree.entry(key).map(Tree.Entry::keyPlace).orElse(place);
        return tree.with(new Tree.Entry(key, keyed, with(inner, path.subList(1, path.size()), place, value)));
    }

    /** What stands at a path. */
    static Optional<Tree.Entry> at(Tree.Mapping tree, List<String> path) {
        Optional<Tree.Entry> entry = tree.entry(path.get(0));
        if (path.size() == 1 || entry.isEmpty()) {
            return entry;
        }
        return entry.get().value() instanceof Tree.Mapping inner
                ? at(inner, path.subList(1, path.size()))
                : Optional.empty();
    }

    /** The mapping without what stands at a path. */
    static Tree.Mapping without(Tree.Mapping tree, List<String> path) {
        if (path.size() == 1) {
            return tree.without(path.get(0));
        }
        Optional<Tree.Entry> entry = tree.entry(path.get(0));
        if (entry.isEmpty() || !(entry.get().value() instanceof Tree.Mapping inner)) {
            return tree;
        }
        Tree.Mapping left = without(inner, path.subList(1, path.size()));
        return left.entries().isEmpty()
                ? tree.without(path.get(0))
                : tree.with(new Tree.Entry(path.get(0), entry.get().keyPlace(), left));
    }

    private Tree.Mapping with(Tree.Mapping tree, List<String> path, Tree.Entry written) {
        for (int length = 1; length <= path.size(); length++) {
            Optional<Tree.Entry> there = at(tree, path.subList(0, length));
            boolean last = length == path.size();
            if (there.isPresent() && !(joins(there.get().value()) && (!last || joins(written.value())))) {
                twice(written, there.get());
                return tree;
            }
        }
        Tree value = written.value();
        Optional<Tree.Entry> there = at(tree, path);
        if (there.isEmpty()) {
            return with(tree, path, written.keyPlace(), value);
        }
        Tree.Mapping joined = tree;
        for (Tree.Entry inner : ((Tree.Mapping) value).entries()) {
            List<String> longer = new ArrayList<>(path);
            longer.add(inner.key());
            joined = with(joined, longer, inner);
        }
        return joined;
    }

    private static boolean joins(Tree value) {
        return value instanceof Tree.Mapping;
    }

    private void twice(Tree.Entry again, Tree.Entry first) {
        problems.add(Problem.of(ErrorCode.E0107, again.keyPlace(), "`" + again.key() + "` is given twice")
                .withLabel("given again here")
                .withMark(first.keyPlace(), "first given here")
                .withHelp("delete one of the two"));
    }
}
