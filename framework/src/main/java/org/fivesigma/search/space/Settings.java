package org.fivesigma.search.space;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fivesigma.shape.YamlText;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.SourceTexts;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** The parameters of a learner as a recipe writes them, kept as canonical text: a YAML mapping on one line. */
public final class Settings {
    private final Tree.Mapping tree;
    private final String text;

    private Settings(Tree.Mapping tree) {
        this.tree = tree;
        this.text = YamlText.flow(tree);
    }

    /** The settings that a recipe writes there. */
    public static Settings of(Tree.Mapping tree) {
        return new Settings(tree);
    }

    /** Reads a YAML mapping. */
    public static Settings parse(String text) {
        Tree tree = tree(text);
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw new IllegalArgumentException("`" + text + "` is no mapping; write {parameter: value, ...}");
        }
        return new Settings(mapping);
    }

    /** Reads any value that stands on one line. */
    static Tree tree(String text) {
        Problems problems = new Problems();
        byte[] bytes = ("value: " + text).getBytes(StandardCharsets.UTF_8);
        Optional<Tree> value = new TreeReader()
                .read("a parameter", bytes, new SourceTexts(), problems)
                .flatMap(tree -> ((Tree.Mapping) tree).get("value"));
        if (!problems.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("`" + text + "` does not read as YAML on one line");
        }
        return value.get();
    }

    /** The settings as a tree, to be bound to the learner's parameters. */
    public Tree.Mapping tree() {
        return tree;
    }

    /**
     * The same settings with one parameter set.
     *
     * @param parameter its dotted name
     */
    public Settings with(String parameter, Tree value) {
        return new Settings(with(tree, parameter, value));
    }

    /** A mapping with one value of a dotted name set. */
    static Tree.Mapping with(Tree.Mapping within, String parameter, Tree value) {
        int dot = parameter.indexOf('.');
        String key = dot < 0 ? parameter : parameter.substring(0, dot);
        if (dot < 0) {
            return within.with(new Tree.Entry(key, value.place(), value));
        }
        Tree inner = within.get(key).orElseGet(() -> Tree.mapping(Place.nowhere()));
        // a choice that was written as a plain word gives way to the parameters that are set in it
        Tree.Mapping mapping = inner instanceof Tree.Mapping already ? already : Tree.mapping(inner.place());
        return within.with(new Tree.Entry(key, value.place(), with(mapping, parameter.substring(dot + 1), value)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
