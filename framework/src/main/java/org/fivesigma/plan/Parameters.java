package org.fivesigma.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Writes the parameters of a node as a tree whose parts keep the places where the recipe gives them. */
final class Parameters {
    private final Place place;
    private Tree.Mapping tree;

    private Parameters(Place place) {
        this.place = place;
        this.tree = Tree.mapping(place);
    }

    static Parameters at(Place place) {
        return new Parameters(place);
    }

    Parameters set(String key, Tree value) {
        tree = tree.with(new Tree.Entry(key, value.place(), value));
        return this;
    }

    Parameters text(String key, String value) {
        return set(key, Tree.quoted(place, value));
    }

    Parameters text(String key, Located<String> value) {
        return set(key, Tree.quoted(value.place(), value.value()));
    }

    Parameters text(String key, Optional<Located<String>> value) {
        return value.map(given -> text(key, given)).orElse(this);
    }

    Parameters plain(String key, Object value) {
        return set(key, Tree.scalar(place, String.valueOf(value)));
    }

    Parameters texts(String key, List<String> values) {
        return set(
                key,
                Tree.sequence(
                        place,
                        values.stream().map(value -> Tree.quoted(place, value)).toList()));
    }

    Parameters located(String key, List<Located<String>> values) {
        List<Tree.Scalar> items = values.stream()
                .map(value -> Tree.quoted(value.place(), value.value()))
                .toList();
        return set(key, Tree.sequence(items.isEmpty() ? place : span(items), items));
    }

    /** From the first item to the last, where they stand on one line. */
    private static Place span(List<Tree.Scalar> items) {
        Place first = items.get(0).place();
        Place last = items.get(items.size() - 1).place();
        int length = last.column() + last.length() - first.column();
        boolean inLine = first.file().equals(last.file()) && first.line() == last.line() && length > 0;
        return inLine ? new Place(first.file(), first.line(), first.column(), length) : first;
    }

    Parameters textMap(String key, Map<String, String> values) {
        Tree.Mapping map = Tree.mapping(place);
        for (Map.Entry<String, String> value : values.entrySet()) {
            map = map.with(new Tree.Entry(value.getKey(), place, Tree.quoted(place, value.getValue())));
        }
        return set(key, map);
    }

    Tree.Mapping tree() {
        return tree;
    }
}
