package org.fivesigma.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what the YAML parser stumbled over. */
final class SyntaxMistake {
    private final Locator locator;
    private final String problem;
    private final String context;
    private final Mark at;
    private final Mark began;

    SyntaxMistake(MarkedYAMLException mistake, Locator locator) {
        this.locator = locator;
        this.problem = Optional.ofNullable(mistake.getProblem()).orElse("");
        this.context = Optional.ofNullable(mistake.getContext()).orElse("");
        this.at = mistake.getProblemMark();
        this.began = Optional.ofNullable(mistake.getContextMark()).orElse(at);
    }

    private record Reading(BooleanSupplier applies, Supplier<Problem> problem) {}

    /** Returns the first reading of the parser's complaint that fits. */
    Problem problem() {
        List<Reading> readings = List.of(
                new Reading(() -> problem.contains("(TAB)"), this::tab),
                new Reading(() -> context.contains("tag"), this::tag),
                new Reading(() -> context.contains("an anchor") || context.contains("an alias"), this::anchor),
                new Reading(() -> context.contains("directive") || problem.contains("YAML d"), this::directive),
                new Reading(() -> context.contains("block scalar"), this::blockText),
                new Reading(() -> problem.contains("escape"), this::escape),
                new Reading(() -> context.contains("quoted scalar"), this::openQuote),
                new Reading(() -> problem.contains("could not find expected ':'"), this::missingColon),
                new Reading(() -> problem.contains("mapping values are not allowed"), this::strayColon),
                new Reading(() -> problem.contains("sequence entries are not allowed"), this::strayItem),
                new Reading(() -> problem.contains("cannot start any token"), this::reservedCharacter),
                new Reading(() -> problem.contains("expected ','"), this::openBracket),
                new Reading(() -> problem.endsWith("found ':'"), this::missingKey),
                new Reading(() -> problem.contains("expected the node content"), this::missingValue),
                new Reading(this::isFirstOnItsLine, this::indentation),
                new Reading(() -> problem.contains("expected <block end>"), this::trailingText),
                new Reading(() -> problem.contains("expected '<document start>'"), this::trailingText));
        return readings.stream()
                .filter(reading -> reading.applies().getAsBoolean())
                .findFirst()
                .map(reading -> reading.problem().get())
                .orElseGet(this::unrecognised);
    }

    private Problem tab() {
        Problem found = Problem.of(ErrorCode.E0105, locator.place(at), "a tab stands where YAML wants spaces", "a tab")
                .withHelp("replace tabs by spaces; most editors do this with \"indent using spaces\"");
        List<Integer> lines = locator.linesWithTabs(at);
        lines.remove(Integer.valueOf(at.getLine() + 1));
        if (lines.isEmpty()) {
            return found;
        }
        String shown = lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
        return found.withNote("further lines indented with tabs: " + shown + (lines.size() > 10 ? " ..." : ""));
    }

    private Problem tag() {
        return Problem.of(
                        ErrorCode.E0108,
                        locator.placeToEnd(began),
                        "`!` begins a YAML tag, which recipes do not use",
                        "a tag")
                .withHelp("delete the tag, or put a text that begins with `!` in quotes");
    }

    private Problem anchor() {
        return Problem.of(
                        ErrorCode.E0109,
                        locator.placeToEnd(began),
                        "`&` and `*` begin YAML anchors and aliases, which recipes do not use",
                        "")
                .withHelp("to reuse a block write `like: name`; put a text that begins with `&` or `*` in quotes");
    }

    private Problem directive() {
        return invalid(
                        locator.placeToEnd(context.isEmpty() ? at : began),
                        "`%` at the start of a line begins a YAML directive",
                        "not a directive known here")
                .withHelp("delete this line, or indent it if it belongs to a text");
    }

    private Problem blockText() {
        return invalid(
                        locator.placeToEnd(began),
                        "`|` and `>` begin a block of text, which starts on the next line",
                        "")
                .withHelp("put a value that begins with `|` or `>` in quotes: " + quoted(locator.rest(began)));
    }

    private Problem escape() {
        return invalid(locator.place(at), "in double quotes a backslash begins an escape, and this is none", "")
                .withHelp("use single quotes, which take a backslash as it is");
    }

    private Problem openQuote() {
        return invalid(locator.placeToEnd(began), "a quote is opened and never closed", "opened here")
                .withHelp("close the quote; inside single quotes write an apostrophe twice");
    }

    private Problem missingColon() {
        String words = Quote.shortened(locator.rest(began).strip());
        if (words.matches("[\\w.-]+:[^/:].*")) {
            return invalid(locator.placeToEnd(began), "a space is missing after the colon", "this is read as one word")
                    .withHelp("write `" + words.replaceFirst(":", ": ") + "`");
        }
        Problem found = invalid(locator.placeToEnd(began), "this line is not `key: value`", "no colon after a key");
        return words.matches("[\\w.-]+\\s+\\S.*")
                ? found.withHelp("a colon and a space go after the key: `" + words.replaceFirst("\\s+", ": ") + "`")
                : found.withHelp("write `key: value`, or begin a list item with `- `");
    }

    private Problem missingKey() {
        return Problem.of(
                        ErrorCode.E0111,
                        locator.place(at),
                        "a key is missing before the colon",
                        "nothing before this colon")
                .withHelp("write `key: value`, and put a text that begins with `:` in quotes");
    }

    private Problem strayColon() {
        String before = locator.before(at);
        int first = before.indexOf(": ");
        if (first < 0) {
            return invalid(locator.place(at), "a colon is not expected here", "this colon")
                    .withNote("the line above may lack its colon, or one of the two lines is indented wrongly")
                    .withHelp("let the keys of one block begin in the same column");
        }
        String value = (before + locator.rest(at)).substring(first + 2);
        return invalid(locator.place(at), "a second colon on one line is not expected", "second colon")
                .withHelp("if it belongs to the value, use quotes: `"
                        + Quote.shortened(before.substring(0, first).strip()) + ": " + quoted(value)
                        + "`; if not, put the inner key on its own line");
    }

    private Problem strayItem() {
        return invalid(locator.place(at), "a list item is not expected here", "this `-`")
                .withHelp("put the items of a list on lines of their own, below their key");
    }

    private Problem reservedCharacter() {
        String rest = locator.rest(at);
        String first = rest.isEmpty() ? "" : rest.substring(0, rest.offsetByCodePoints(0, 1));
        return invalid(locator.place(at), "a value cannot begin with `" + first + "`", "reserved in YAML")
                .withHelp("put the value in quotes: " + quoted(rest));
    }

    private Problem openBracket() {
        String bracket = problem.contains("']'") ? "]" : "}";
        if (at.getLine() != began.getLine() || problem.contains("<stream end>")) {
            return invalid(
                            locator.place(began),
                            "a bracket is not closed, or a comma is missing inside it",
                            "opened here")
                    .withMark(locator.place(at), "reading stopped here")
                    .withHelp("close it with `" + bracket + "`, and separate what it holds by `, `");
        }
        return invalid(locator.place(at), "a comma or `" + bracket + "` is missing before this", "")
                .withMark(locator.place(began), "opened here")
                .withHelp("separate items by `, `; put a text with brackets, commas or colons in quotes");
    }

    private Problem missingValue() {
        return invalid(locator.place(at), "a value is missing here", "")
                .withHelp("delete the comma or bracket that is too many, or add the value before it");
    }

    private boolean isFirstOnItsLine() {
        boolean outside = problem.contains("expected <block end>") || problem.contains("expected '<document start>'");
        return outside && locator.before(at).isBlank() && at.getLine() > 0;
    }

    private Problem indentation() {
        Problem found = invalid(locator.placeToEnd(at), "this line does not fit the block above it", "")
                .withHelp("let the keys of one block, or the `-` of one list, begin in the same column");
        return began.getLine() == at.getLine()
                ? found
                : found.withMark(
                        locator.place(began),
                        String.format(Locale.ROOT, "that block begins here, in column %d", began.getColumn() + 1));
    }

    private Problem trailingText() {
        return invalid(locator.placeToEnd(at), "nothing more is expected after the value on this line", "")
                .withHelp("put the whole value in quotes, or begin a comment with ` #`");
    }

    private Problem unrecognised() {
        return invalid(locator.place(at), "the text is not valid YAML", problem).withHelp("put the value in quotes");
    }

    private static Problem invalid(Place place, String message, String label) {
        return Problem.of(ErrorCode.E0104, place, message, label);
    }

    private static String quoted(String value) {
        return "'" + Quote.shortened(value.strip()).replace("'", "''") + "'";
    }
}
