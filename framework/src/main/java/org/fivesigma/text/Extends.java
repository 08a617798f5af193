package org.fivesigma.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins a recipe with the recipes that its {@code extends:} names, each value keeping the place it came from. */
public final class Extends {
    private static final String KEY = "extends";
    private static final int LONGEST_CHAIN = 16;

    private final ParentFiles files;
    private final SourceTexts texts;
    private final Problems problems;

    /** Reads parents through the given files, keeps their texts for quoting and collects what is wrong. */
    public Extends(ParentFiles files, SourceTexts texts, Problems problems) {
        this.files = files;
        this.texts = texts;
        this.problems = problems;
    }

    /** A recipe of the chain: its path from the folder of the recipe that is run, and what it says. */
    private record Generation(String path, Tree tree) {}

    /**
     * Returns the recipe with all it inherits and without {@code extends:}, or nothing if a parent could not be read.
     *
     * @param recipe the recipe's file name as the user knows it; parents are sought from its folder
     */
    public Optional<Tree> resolve(String recipe, Tree tree) {
        return stages(recipe, tree).map(stages -> stages.get(stages.size() - 1));
    }

    /**
     * Returns the recipe that extends no other, then what each further one of the chain makes of it, the recipe itself last;
     * nothing if a parent could not be read.
     */
    public Optional<List<Tree>> stages(String recipe, Tree tree) {
        String folder = recipe.substring(0, Math.max(recipe.lastIndexOf('/'), recipe.lastIndexOf('\\')) + 1);
        List<Generation> chain = new ArrayList<>();
        chain.add(new Generation(recipe.substring(folder.length()), tree));
        Optional<Tree.Entry> link = link(tree);
        while (link.isPresent()) {
            Optional<Generation> parent = parent(link.orElseThrow(), folder, chain);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            chain.add(parent.orElseThrow());
            link = link(parent.orElseThrow().tree());
        }
        List<Tree> stages = new ArrayList<>();
        stages.add(withoutLink(chain.get(chain.size() - 1).tree()));
        for (int i = chain.size() - 2; i >= 0; i--) {
            stages.add(merge(withoutLink(chain.get(i).tree()), stages.get(stages.size() - 1)));
        }
        return Optional.of(stages);
    }

    /** Returns the child with what only the parent has: mappings are joined key by key, all else is the child's. */
    public static Tree merge(Tree child, Tree parent) {
        if (!(child instanceof Tree.Mapping own) || !(parent instanceof Tree.Mapping inherited)) {
            return child;
        }
        Map<String, Tree.Entry> joined = new LinkedHashMap<>();
        inherited.entries().forEach(entry -> joined.put(entry.key(), entry));
        for (Tree.Entry entry : own.entries()) {
            joined.merge(
                    entry.key(),
                    entry,
                    (old, changed) ->
                            new Tree.Entry(changed.key(), changed.keyPlace(), merge(changed.value(), old.value())));
        }
        return new Tree.Mapping(own.place(), List.copyOf(joined.values()));
    }

    private Optional<Generation> parent(Tree.Entry link, String folder, List<Generation> chain) {
        Optional<String> path = path(link.value(), chain.get(chain.size() - 1).path());
        if (path.isEmpty() || isTooLong(path.orElseThrow(), link.value(), chain)) {
            return Optional.empty();
        }
        return read(path.orElseThrow(), link.value().place(), folder)
                .map(tree -> new Generation(path.orElseThrow(), tree));
    }

    private Optional<String> path(Tree value, String extending) {
        if (!(value instanceof Tree.Scalar name) || name.isNull()) {
            problems.add(Problem.of(
                            ErrorCode.E0118,
                            value.place(),
                            "`extends` takes one file name, not " + value.describe(),
                            "expected a file name")
                    .withHelp("write `extends: other.yaml`"));
            return Optional.empty();
        }
        ParentPath path = new ParentPath(name.text());
        Optional<String> fault = path.fault();
        Optional<String> found = fault.isPresent() ? Optional.empty() : path.from(extending);
        if (found.isEmpty()) {
            problems.add(Problem.of(
                            ErrorCode.E0116,
                            name.place(),
                            "`" + Quote.shortened(name.text()) + "` cannot be extended",
                            fault.orElse("this path climbs above the recipe's folder"))
                    .withNote("a recipe extends only files in its own folder or below")
                    .withHelp("copy the file beside this recipe and write its name: `extends: other.yaml`"));
        }
        return found;
    }

    private boolean isTooLong(String path, Tree link, List<Generation> chain) {
        List<String> files = chain.stream().map(Generation::path).toList();
        String shown = String.join(" -> ", files) + " -> " + path;
        if (files.contains(path)) {
            problems.add(Problem.of(
                            ErrorCode.E0117, link.place(), "recipes extend each other in a circle", "closes the circle")
                    .withNote(shown)
                    .withHelp("delete one `extends:` of the circle"));
            return true;
        }
        if (chain.size() > LONGEST_CHAIN) {
            problems.add(Problem.of(
                            ErrorCode.E0117,
                            link.place(),
                            "more than " + LONGEST_CHAIN + " recipes extend each other",
                            "one too many")
                    .withNote(shown)
                    .withHelp("join some of them into one file"));
            return true;
        }
        return false;
    }

    private Optional<Tree> read(String path, Place link, String folder) {
        Optional<byte[]> bytes = bytes(path, link);
        Optional<Tree> tree = bytes.flatMap(content -> new TreeReader().read(folder + path, content, texts, problems));
        if (tree.isPresent() && !(tree.orElseThrow() instanceof Tree.Mapping)) {
            String found = tree.orElseThrow().describe();
            problems.add(Problem.of(ErrorCode.E0118, link, "`" + path + "` is not a recipe", "holds " + found)
                    .withNote("a recipe is a mapping: lines of `key: value`"));
            return Optional.empty();
        }
        return tree;
    }

    private Optional<byte[]> bytes(String path, Place link) {
        try {
            return Optional.of(files.read(path));
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("it cannot be read");
            problems.add(Problem.of(ErrorCode.E0115, link, "`" + path + "` cannot be read", reason)
                    .withHelp("the path is sought from the folder of the recipe that says `extends`"));
            return Optional.empty();
        }
    }

    private static Optional<Tree.Entry> link(Tree tree) {
        return tree instanceof Tree.Mapping mapping ? mapping.entry(KEY) : Optional.empty();
    }

    private static Tree withoutLink(Tree tree) {
        return tree instanceof Tree.Mapping mapping ? mapping.without(KEY) : tree;
    }
}
