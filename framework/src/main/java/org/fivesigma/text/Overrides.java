package org.fivesigma.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes values of a recipe by {@code key.path=value} from the command line. */
public final class Overrides {
    /** The file name in places that stand on the command line; the line counts the overrides. */
    public static final String FILE = "command line";

    private final SourceTexts texts;
    private final Problems problems;
    private final Map<List<String>, Place> given = new HashMap<>();

    private Overrides(SourceTexts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * Returns the recipe with the overrides in place, each checked later like the file itself.
     *
     * <p>A value is what would stand after the key on its line of the recipe. In a path, keys
     * are separated by dots; a key that holds dots itself is found if it is there, and made if put in double quotes;
     * items of a list are counted from 0. Keys that are not there yet are made.
     */
    public static Tree apply(Tree tree, List<String> overrides, SourceTexts texts, Problems problems) {
        texts.add(FILE, overrides.stream().map(Overrides::onOneLine).collect(Collectors.joining("\n")));
        Overrides all = new Overrides(texts, problems);
        Tree changed = tree;
        for (int i = 0; i < overrides.size(); i++) {
            changed = all.changed(changed, overrides.get(i), i + 1);
        }
        return changed;
    }

    private Tree changed(Tree tree, String override, int line) {
        if (!onOneLine(override).equals(override)) {
            problems.add(
                    notUnderstood(whole(override, line), "an override holds a line break, tab or invisible character")
                            .withHelp("write it on one line"));
            return tree;
        }
        OverridePath path = new OverridePath(override, line);
        if (!path.isWhole()) {
            problems.add(notUnderstood(
                            whole(override, line),
                            "`" + Quote.shortened(override) + "` does not say which key gets which value")
                    .withHelp("write `key.path=value`, for instance `histograms.mass.bins=40`"));
            return tree;
        }
        if (isGivenTwice(path)) {
            return tree;
        }
        Optional<Tree> value = new OverrideValue(path, line, texts, problems).tree();
        return value.map(found -> new TreeChange(path.keys(), found, problems).in(tree))
                .orElse(tree);
    }

    private boolean isGivenTwice(OverridePath path) {
        List<String> keys = path.keys().stream().map(OverridePath.Key::text).toList();
        Place place = path.keys().get(0).place();
        Place first = given.putIfAbsent(keys, place);
        if (first == null) {
            return false;
        }
        problems.add(Problem.of(
                        ErrorCode.E0107, place, "`" + String.join(".", keys) + "` is given twice", "given again here")
                .withMark(first, "first given here")
                .withHelp("delete one of the two"));
        return true;
    }

    private static Problem notUnderstood(Place place, String message) {
        return Problem.of(ErrorCode.E0119, place, message, "");
    }

    private static Place whole(String override, int line) {
        return new Place(FILE, line, 1, Math.max(1, override.codePointCount(0, override.length())));
    }

    private static String onOneLine(String override) {
        StringBuilder visible = new StringBuilder();
        override.codePoints()
                .map(c -> RecipeBytes.isInvisible(c) || c == '\n' || c == '\r' || c == '\t' ? 0xFFFD : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
