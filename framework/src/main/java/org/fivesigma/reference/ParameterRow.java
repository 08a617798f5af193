package org.fivesigma.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Range;
import org.fivesigma.shape.Numbers;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;

/**
 * One parameter of a step, as its page tells it.
 *
 * @param path dotted path; {@code []} stands for each item of a list, {@code <name>} for a name of the reader's choice
 * @param value what it may be
 * @param fallback what it is when left out, as one would write it
 * @param range its bounds
 * @param meaning its documentation
 * @param choices the documentation of each choice, where there is one
 */
record ParameterRow(
        String path, String value, String fallback, String range, String meaning, Map<String, String> choices) {

    /** The parameters of a record and of all records within, in order. */
    static List<ParameterRow> of(RecordShape shape) {
        List<ParameterRow> rows = new ArrayList<>();
        add("", shape, List.of(), rows);
        return rows;
    }

    /** The row of a Markdown table. */
    String line() {
        return "| `" + path + "` | " + cell(value) + " | " + cell(fallback) + " | " + range + " | " + cell(meaning)
                + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static void add(String prefix, RecordShape shape, List<Class<?>> open, List<ParameterRow> rows) {
        List<Class<?>> within = new ArrayList<>(open);
        within.add(shape.type());
        for (RecordShape.Member member : shape.members()) {
            String path = prefix + member.key();
            rows.add(new ParameterRow(
                    path,
                    words(member.shape()),
                    fallback(member),
                    member.range().map(ParameterRow::words).orElse(""),
                    member.documentation(),
                    choices(member.shape())));
            inside(path, member.shape(), within, rows);
        }
    }

    /** Adds the parameters of records that a value holds, unless they are being told already. */
    private static void inside(String path, ValueShape shape, List<Class<?>> open, List<ParameterRow> rows) {
        if (shape instanceof ValueShape.Maybe maybe) {
            inside(path, maybe.value(), open, rows);
            return;
        }
        if (shape instanceof ValueShape.ListOf list) {
            inside(path + "[]", list.item(), open, rows);
            return;
        }
        if (shape instanceof ValueShape.MapOf map) {
            inside(path + ".<name>", map.value(), open, rows);
            return;
        }
        if (shape instanceof ValueShape.Nested nested && !open.contains(nested.type())) {
            add(path + ".", RecordShape.of(nested.type()), open, rows);
            return;
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            oneOf.choices().forEach((name, choice) -> {
                if (!open.contains(choice)) {
                    add(path + "." + name + ".", RecordShape.of(choice), open, rows);
                }
            });
        }
    }

    private static String fallback(RecordShape.Member member) {
        if (member.required()) {
            return "required";
        }
        return member.fallback().map(tree -> "`" + FlowText.of(tree) + "`").orElse("none");
    }

    private static String words(ValueShape shape) {
        if (shape instanceof ValueShape.Choice choice) {
            return "one of `" + String.join("`, `", choice.constants().keySet()) + "`";
        }
        if (shape instanceof ValueShape.Nested) {
            return "a mapping";
        }
        if (shape instanceof ValueShape.OneOf oneOf) {
            return "a mapping with one key of `"
                    + String.join("`, `", oneOf.choices().keySet()) + "`";
        }
        if (shape instanceof ValueShape.ListOf list) {
            return "a list, each item " + words(list.item());
        }
        if (shape instanceof ValueShape.MapOf map) {
            return "a mapping from names, each to " + words(map.value());
        }
        return shape instanceof ValueShape.Maybe maybe ? words(maybe.value()) : shape.words();
    }

    private static String words(Range range) {
        boolean low = Double.isFinite(range.min());
        boolean high = Double.isFinite(range.max());
        if (low && high) {
            return Numbers.plain(range.min()) + " to " + Numbers.plain(range.max());
        }
        if (!low && !high) {
            return "";
        }
        return low ? "at least " + Numbers.plain(range.min()) : "at most " + Numbers.plain(range.max());
    }

    private static Map<String, String> choices(ValueShape shape) {
        Map<String, String> words = new LinkedHashMap<>();
        choice(shape)
                .ifPresent(choice -> choice.constants().forEach((name, constant) -> {
                    if (!ShapeSchema.words(constant).isEmpty()) {
                        words.put(name, ShapeSchema.words(constant));
                    }
                }));
        return words;
    }

    private static Optional<ValueShape.Choice> choice(ValueShape shape) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return choice(maybe.value());
        }
        if (shape instanceof ValueShape.ListOf list) {
            return choice(list.item());
        }
        return shape instanceof ValueShape.Choice choice ? Optional.of(choice) : Optional.empty();
    }
}
