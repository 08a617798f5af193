package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;

/** The {@code key.path} before the equals sign of a command-line override, key by key. */
final class OverridePath {

    /** One key: its text, its place on the command line, and whether it was put in double quotes. */
    record Key(String text, Place place, boolean quoted) {}

    private final String argument;
    private final int line;
    private final List<Key> keys = new ArrayList<>();
    private int position;

    /** Reads the path at the start of the argument that stands on the given line. */
    OverridePath(String argument, int line) {
        this.argument = argument;
        this.line = line;
        keys.add(key());
        while (at('.')) {
            position++;
            keys.add(key());
        }
    }

    /** Returns the keys from the outermost to the innermost. */
    List<Key> keys() {
        return List.copyOf(keys);
    }

    /** Tells whether an equals sign ends a path of keys that are not empty. */
    boolean isWhole() {
        return at('=') && keys.stream().noneMatch(key -> key.text().isEmpty());
    }

    /** Returns the text after the equals sign. */
    String value() {
        return argument.substring(position + 1);
    }

    /** Returns the column at which the value starts. */
    int valueColumn() {
        return argument.codePointCount(0, position) + 2;
    }

    private boolean at(char wanted) {
        return position < argument.length() && argument.charAt(position) == wanted;
    }

    private Key key() {
        int start = position;
        boolean quoted = at('"');
        int close = quoted ? argument.indexOf('"', position + 1) : -1;
        if (close > 0) {
            position = close + 1;
            return new Key(argument.substring(start + 1, close), place(start), true);
        }
        while (position < argument.length() && !at('.') && !at('=')) {
            position++;
        }
        return new Key(argument.substring(start, position), place(start), false);
    }

    private Place place(int start) {
        int length = argument.codePointCount(start, position);
        return new Place(Overrides.FILE, line, argument.codePointCount(0, start) + 1, Math.max(1, length));
    }
}
