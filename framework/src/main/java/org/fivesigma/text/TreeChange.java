package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts one value at a path into a tree. */
final class TreeChange {
    private final List<OverridePath.Key> keys;
    private final Tree value;
    private final Problems problems;

    TreeChange(List<OverridePath.Key> keys, Tree value, Problems problems) {
        this.keys = keys;
        this.value = value;
        this.problems = problems;
    }

    /** Returns the changed tree, or the same one if a problem was reported. */
    Tree in(Tree tree) {
        if (keys.size() > TreeBuilder.DEEPEST) {
            problems.add(Problem.of(
                    ErrorCode.E0106,
                    keys.get(TreeBuilder.DEEPEST).place(),
                    "the recipe is nested more than " + TreeBuilder.DEEPEST + " levels deep",
                    "one key too many"));
            return tree;
        }
        return changed(tree, 0).orElse(tree);
    }

    private Optional<Tree> changed(Tree tree, int depth) {
        if (depth == keys.size()) {
            return Optional.of(value);
        }
        if (tree instanceof Tree.Mapping mapping) {
            return inMapping(mapping, depth);
        }
        if (tree instanceof Tree.Sequence sequence) {
            return inSequence(sequence, depth);
        }
        if (((Tree.Scalar) tree).isNull()) {
            return inMapping(Tree.mapping(keys.get(depth).place()), depth);
        }
        problems.add(Problem.of(
                        ErrorCode.E0119,
                        keys.get(depth).place(),
                        "there is no `" + keys.get(depth).text() + "` to change: above it stands " + tree.describe(),
                        "leads into a text")
                .withMark(tree.place(), "this is not a mapping")
                .withHelp("replace it as a whole: `" + pathTo(depth) + "={"
                        + keys.get(depth).text() + ": ...}`"));
        return Optional.empty();
    }

    private Optional<Tree> inMapping(Tree.Mapping mapping, int depth) {
        for (int end = keys.size(); end > depth; end--) {
            Optional<Tree.Entry> entry = mapping.entry(joined(depth, end));
            if (entry.isPresent() && (end == depth + 1 || noneQuoted(depth, end))) {
                return replaced(mapping, entry.orElseThrow(), end);
            }
        }
        OverridePath.Key key = keys.get(depth);
        Tree.Entry added = new Tree.Entry(key.text(), key.place(), Tree.scalar(key.place(), ""));
        return replaced(mapping, added, depth + 1);
    }

    private Optional<Tree> replaced(Tree.Mapping mapping, Tree.Entry entry, int depth) {
        Place keyPlace = depth == keys.size() ? keys.get(depth - 1).place() : entry.keyPlace();
        return changed(entry.value(), depth).map(tree -> mapping.with(new Tree.Entry(entry.key(), keyPlace, tree)));
    }

    private Optional<Tree> inSequence(Tree.Sequence sequence, int depth) {
        OverridePath.Key key = keys.get(depth);
        int size = sequence.items().size();
        int index = key.text().matches("[0-9]{1,6}") ? Integer.parseInt(key.text()) : size;
        if (index >= size) {
            String known = size == 0 ? "the list is empty" : "its items are 0 to " + (size - 1);
            problems.add(Problem.of(ErrorCode.E0119, key.place(), "the list has no item `" + key.text() + "`", known)
                    .withMark(sequence.place(), "this list")
                    .withHelp("replace the list as a whole: `" + pathTo(depth) + "=[...]`"));
            return Optional.empty();
        }
        return changed(sequence.items().get(index), depth + 1).map(item -> {
            List<Tree> items = new ArrayList<>(sequence.items());
            items.set(index, item);
            return new Tree.Sequence(sequence.place(), items);
        });
    }

    private boolean noneQuoted(int from, int to) {
        return keys.subList(from, to).stream().noneMatch(OverridePath.Key::quoted);
    }

    private String joined(int from, int to) {
        return keys.subList(from, to).stream().map(OverridePath.Key::text).collect(Collectors.joining("."));
    }

    private String pathTo(int depth) {
        return joined(0, depth);
    }
}
