package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.BlindWindows;
import org.fivesigma.recipe.DataBlock;
import org.fivesigma.recipe.MissingValues;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Writes the parameters of the steps that clean, describe and derive the columns of a sample. */
final class ColumnLowering {
    private final Recipe recipe;
    private final DataBlock data;

    ColumnLowering(Recipe recipe) {
        this.recipe = recipe;
        this.data = recipe.data().value();
    }

    /** What is missing and what becomes of it; empty where nothing is to be done. */
    Optional<Tree> missing() {
        MissingValues missing = data.missing();
        if (!missing.acts()) {
            return Optional.empty();
        }
        Place place = recipe.data().place();
        Parameters params = Parameters.at(place)
                .plain("missing", Words.kebab(missing.events().name()));
        missing.below().ifPresent(below -> params.plain("missing-below", below));
        params.text("weight", data.weight());
        params.set("sentinels", numbers(place, missing.values()));
        Tree.Mapping byColumn = Tree.mapping(place);
        for (Map.Entry<String, Located<List<Double>>> entry : missing.of().entrySet()) {
            Place named = entry.getValue().place();
            byColumn = byColumn.with(new Tree.Entry(
                    entry.getKey(), named, numbers(named, entry.getValue().value())));
        }
        return Optional.of(params.set("sentinels-of", byColumn).tree());
    }

    /** The units and roles of columns that are not derived; empty where none is given. */
    Optional<Tree> described() {
        Tree.Mapping units = units(false);
        Tree.Mapping roles = roles(false);
        if (units.entries().isEmpty() && roles.entries().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Parameters.at(recipe.data().place())
                .set("units", units)
                .set("roles", roles)
                .tree());
    }

    /** The derived columns, with their units and roles; empty where there are none. */
    Optional<Tree> derived(Place place) {
        if (recipe.derive().isEmpty()) {
            return Optional.empty();
        }
        Tree.Mapping columns = Tree.mapping(place);
        for (Map.Entry<String, Located<RawTree>> column : recipe.derive().entrySet()) {
            Tree expression = column.getValue().value().tree();
            columns = columns.with(
                    new Tree.Entry(column.getKey(), column.getValue().place(), expression));
        }
        return Optional.of(Parameters.at(place)
                .set("columns", columns)
                .set("units", units(true))
                .set("roles", roles(true))
                .tree());
    }

    /** The windows in which observed events are hidden. */
    Tree hidden() {
        List<Tree> windows = new ArrayList<>();
        recipe.blind()
                .forEach((name, block) -> block.value()
                        .windows()
                        .forEach(window -> windows.add(window(Blinding.column(name, recipe), window, block.place()))));
        Place place = windows.get(0).place();
        return Parameters.at(place)
                .set("windows", Tree.sequence(place, windows))
                .tree();
    }

    private static Tree window(String column, BlindWindows.Window window, Place place) {
        Parameters params = Parameters.at(place).text("column", column);
        window.low().ifPresent(low -> params.set("low", Tree.scalar(low.place(), Double.toString(low.value()))));
        window.high().ifPresent(high -> params.set("high", Tree.scalar(high.place(), Double.toString(high.value()))));
        return params.tree();
    }

    private Tree.Mapping units(boolean derived) {
        return texts(data.units(), derived);
    }

    private Tree.Mapping roles(boolean derived) {
        Map<String, Located<String>> words = new LinkedHashMap<>();
        data.roles()
                .forEach((column, role) ->
                        words.put(column, new Located<>(Words.kebab(role.value().name()), role.place())));
        return texts(words, derived);
    }

    private Tree.Mapping texts(Map<String, Located<String>> byColumn, boolean derived) {
        Tree.Mapping texts = Tree.mapping(recipe.data().place());
        for (Map.Entry<String, Located<String>> entry : byColumn.entrySet()) {
            if (recipe.derive().containsKey(entry.getKey()) == derived) {
                Place place = entry.getValue().place();
                texts = texts.with(new Tree.Entry(
                        entry.getKey(),
                        place,
                        Tree.quoted(place, entry.getValue().value())));
            }
        }
        return texts;
    }

    private static Tree numbers(Place place, List<Double> numbers) {
        return Tree.sequence(
                place,
                numbers.stream()
                        .map(number -> Tree.scalar(place, number.toString()))
                        .toList());
    }
}
