package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fivesigma.text.Place;

/** The recipe as it was written, line by line, and which of its lines a place means. */
final class RecipeText {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int MOST_LINES = 60;

    private final String file;
    private final String folder;
    private final List<String> lines;

    /**
     * The text of a recipe.
     *
     * @param file the recipe file as the user names it, which places in it carry
     */
    RecipeText(String file, String text) {
        this.file = file;
        this.folder = file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        this.lines = List.of(LINE_BREAK.split(text, -1));
    }

    /**
     * A line of the recipe.
     *
     * @param number counted from 1
     * @param text the line without its end
     */
    record Line(int number, String text) {}

    /** The recipe file's name, without the folder that the user happens to keep it in. */
    String name() {
        return file.substring(folder.length());
    }

    /** {@code higgs.yaml:14}, from the recipe's folder; empty where the place is nowhere. */
    String name(Place place) {
        String path = place.file().startsWith(folder) ? place.file().substring(folder.length()) : place.file();
        return place.isExact() ? path + ":" + place.line() : path;
    }

    /** A resolved recipe, with the folder of the recipe left out of the comment that ends each line. */
    String withoutFolder(String resolved) {
        StringBuilder text = new StringBuilder();
        for (String line : resolved.split("(?<=\n)")) {
            int comment = line.lastIndexOf("# ") + 2;
            boolean named = comment >= 2 && line.startsWith(folder, comment);
            text.append(named ? line.substring(0, comment) + line.substring(comment + folder.length()) : line);
        }
        return text.toString();
    }

    /** All lines. */
    List<Line> all() {
        return between(1, lines.size());
    }

    /** Whether a place is a line of this text, and not of a recipe that it extends or of the command line. */
    boolean holds(Place place) {
        return place.file().equals(file) && place.line() >= 1 && place.line() <= lines.size();
    }

    /** The lines that a place means: the block that begins there under the line that names it, or one line and what it goes on in. */
    List<Line> excerpt(Place place) {
        if (!holds(place)) {
            return List.of();
        }
        String first = line(place.line());
        boolean block = indent(first) == place.column() - 1;
        int from = block ? heading(place.line()) : place.line();
        int depth = block && from == place.line() ? place.column() - 1 : indent(line(from)) + 1;
        int to = place.line();
        for (int next = to + 1; next <= lines.size() && next - from < MOST_LINES; next++) {
            String line = line(next);
            boolean closes = line.strip().startsWith("}") || line.strip().startsWith("]");
            if (!isBare(line) && indent(line) < depth && !closes) {
                break;
            }
            to = isBare(line) ? to : next;
        }
        return between(from, to);
    }

    /** The line of the key above a block. */
    private int heading(int first) {
        for (int line = first - 1; line >= 1; line--) {
            if (!isBare(line(line)) && indent(line(line)) < indent(line(first))) {
                return line;
            }
            if (!isBare(line(line))) {
                return first;
            }
        }
        return first;
    }

    private List<Line> between(int from, int to) {
        List<Line> part = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            part.add(new Line(number, line(number)));
        }
        return part;
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    private static boolean isBare(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
