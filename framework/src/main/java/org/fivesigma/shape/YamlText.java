package org.fivesigma.shape;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fivesigma.text.Tree;

/** Writes trees as YAML on one line. */
public final class YamlText {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern PLAIN_VALUE =
            Pattern.compile("[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`~][^:,\\[\\]{}#\\n\\t]*");

    private YamlText() {}

    /** A key, in quotes where it needs them. */
    public static String key(String key) {
        return PLAIN_KEY.matcher(key).matches() ? key : quoted(key);
    }

    /** A tree on one line, which reads as the same tree again. */
    public static String flow(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> key(entry.key()) + ": " + flow(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((Tree.Scalar) tree);
    }

    private static String scalar(Tree.Scalar scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        boolean plain = !scalar.quoted() && safe(scalar.text());
        return plain ? scalar.text() : quoted(scalar.text());
    }

    /** Numbers may begin with a sign or a point, which other plain texts may not. */
    private static boolean safe(String text) {
        boolean number = Numerals.number(text).isPresent();
        return number || (PLAIN_VALUE.matcher(text).matches() && !text.endsWith(" "));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
