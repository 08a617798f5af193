package org.fivesigma.plugin.root;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.file.Entry;

/** Finds the tree that the recipe asks for, or the only one there is. */
final class TreeChoice {
    private static final List<String> TREES = List.of("TTree", "TNtuple", "TNtupleD");
    private static final int MOST_NAMED = 20;

    private final InputFile file;
    private final List<Entry> entries;

    TreeChoice(InputFile file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** The tree of this path, or the only one. */
    Entry choose(Optional<String> asked) throws InputFailure {
        return asked.isPresent() ? named(asked.get()) : only();
    }

    private Entry named(String asked) throws InputFailure {
        Optional<Entry> found = entries.stream()
                .filter(entry -> entry.pathWithCycle().equals(asked))
                .findFirst()
                .or(() -> Optional.ofNullable(newest(entries).get(asked)));
        if (found.isEmpty()) {
            throw failure("there is no '" + asked + "' in the file", "the file holds " + list(entries));
        }
        Entry entry = found.get();
        if (!isTree(entry)) {
            throw failure(notATree(entry), "name a tree with tree: ...; the file holds " + list(entries));
        }
        return entry;
    }

    private Entry only() throws InputFailure {
        Map<String, Entry> newest = newest(trees());
        if (newest.isEmpty()) {
            Optional<Entry> ntuple =
                    entries.stream().filter(TreeChoice::isNtuple).findFirst();
            throw failure(
                    ntuple.map(TreeChoice::notATree).orElse("the file holds no tree") + "; it holds " + list(entries),
                    "give a file with a TTree");
        }
        if (newest.size() > 1) {
            throw failure(
                    "the file holds " + newest.size() + " trees: " + names(newest),
                    "name one, for example tree: " + newest.keySet().iterator().next());
        }
        return newest.values().iterator().next();
    }

    private static String notATree(Entry entry) {
        String what = isNtuple(entry)
                ? "an RNTuple, which is not a TTree and cannot be read"
                : "no tree but an object of class " + entry.key().className();
        return "'" + entry.path() + "' is " + what;
    }

    private static boolean isNtuple(Entry entry) {
        return entry.key().className().endsWith("::RNTuple");
    }

    private static boolean isTree(Entry entry) {
        return TREES.contains(entry.key().className());
    }

    private List<Entry> trees() {
        return entries.stream().filter(TreeChoice::isTree).toList();
    }

    /** Of objects of the same path, the one with the highest cycle, in the order of the file. */
    private static Map<String, Entry> newest(List<Entry> entries) {
        Map<String, Entry> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            newest.merge(
                    entry.path(),
                    entry,
                    (one, other) -> other.key().cycle() > one.key().cycle() ? other : one);
        }
        return newest;
    }

    private static String names(Map<String, Entry> trees) {
        String some = trees.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return trees.size() > MOST_NAMED ? some + " and " + (trees.size() - MOST_NAMED) + " others" : some;
    }

    private static String list(List<Entry> entries) {
        if (entries.isEmpty()) {
            return "nothing";
        }
        String some = entries.stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.key().className() + " '" + entry.pathWithCycle() + "'")
                .collect(Collectors.joining(", "));
        return entries.size() > MOST_NAMED ? some + " and " + (entries.size() - MOST_NAMED) + " others" : some;
    }

    private InputFailure failure(String message, String remedy) {
        return new InputFailure(file.name(), 0, message, remedy);
    }
}
