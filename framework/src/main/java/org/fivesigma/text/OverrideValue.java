package org.fivesigma.text;

import java.util.Optional;

/** The value of a command-line override, read as it would be after its key in the recipe. */
final class OverrideValue {
    private final OverridePath path;
    private final int line;
    private final SourceTexts texts;
    private final Problems problems;

    OverrideValue(OverridePath path, int line, SourceTexts texts, Problems problems) {
        this.path = path;
        this.line = line;
        this.texts = texts;
        this.problems = problems;
    }

    /** Returns the value, or nothing if a problem was reported. */
    Optional<Tree> tree() {
        // Blank lines and columns before the value give every mark in it its true place on the command line.
        String placed = "\n".repeat(line - 1) + " ".repeat(path.valueColumn() - 1) + path.value();
        int before = problems.count();
        Optional<Tree> tree = new TreeReader().readText(placed, new Locator(Overrides.FILE, texts), problems);
        if (problems.count() > before) {
            return Optional.empty();
        }
        return tree.filter(this::isWhole);
    }

    private boolean isWhole(Tree tree) {
        String value = path.value().strip();
        boolean bracketed = value.startsWith("[") || value.startsWith("{");
        boolean block = value.startsWith("|") || value.startsWith(">");
        if (block || !(tree instanceof Tree.Scalar) && !bracketed) {
            report("is not a value on one line", "lists take `[a, b]`, mappings `{key: value}`, texts '...'");
            return false;
        }
        int end = path.valueColumn()
                + path.value().codePointCount(0, path.value().stripTrailing().length());
        Place place = tree.place();
        boolean nothing = tree instanceof Tree.Scalar text && text.text().isEmpty() && !text.quoted();
        if (!value.isEmpty() && (nothing || place.column() + place.length() < end)) {
            report("holds a `#`, which would begin a comment", "put the value in single quotes inside double quotes");
            return false;
        }
        return true;
    }

    private void report(String fault, String help) {
        int length = path.value().codePointCount(0, path.value().length());
        Place place = new Place(Overrides.FILE, line, path.valueColumn(), Math.max(1, length));
        problems.add(Problem.of(ErrorCode.E0119, place, "`" + Quote.shortened(path.value()) + "` " + fault, "")
                .withHelp(help));
    }
}
