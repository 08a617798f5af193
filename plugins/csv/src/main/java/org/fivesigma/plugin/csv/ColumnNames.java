package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** Names a file's columns by its first line or by the recipe, and refuses names that cannot be meant. */
final class ColumnNames {
    private final InputFile file;
    private final Csv.Options options;
    private final int indexFields;
    private final List<String> renamed = new ArrayList<>();
    private List<String> firstRow = List.of();
    private long firstLine;
    private int rows;

    ColumnNames(InputFile file, Csv.Options options) {
        this.file = file;
        this.options = options;
        this.indexFields = options.index() == Csv.Index.FIRST ? 1 : 0;
    }

    /** The names of all fields when the first line names them. */
    List<String> fromHeader(List<String> header, long line) throws InputFailure {
        refuseLoneReturns(header, line);
        refuseOtherSeparator(header, line);
        refuseNumbers(header, line);
        if (!options.names().isEmpty()) {
            return named(header.size(), line);
        }
        List<String> names = new ArrayList<>(header);
        if (indexFields > 0) {
            names.set(0, "");
        }
        refuseUnnamed(names, line);
        makeDistinct(names);
        return names;
    }

    /** What names were made distinct, in words. */
    List<String> renamed() {
        return List.copyOf(renamed);
    }

    /** The names of all fields when the first line is a row. */
    List<String> fromFirstRow(List<String> row, long line) throws InputFailure {
        refuseLoneReturns(row, line);
        refuseOtherSeparator(row, line);
        firstRow = row;
        firstLine = line;
        if (!options.names().isEmpty()) {
            return named(row.size(), line);
        }
        List<String> names = new ArrayList<>();
        for (int field = 0; field < row.size(); field++) {
            names.add(field < indexFields ? "" : "column-" + (field - indexFields));
        }
        return names;
    }

    /** The names of all fields when the file holds no line at all. */
    List<String> withoutRows() throws InputFailure {
        if (options.header() || options.names().isEmpty()) {
            throw failure(0, "the file is empty, so that its columns are unknown", "check how the file was made");
        }
        return named(options.names().size() + indexFields, 0);
    }

    private List<String> named(int fields, long line) throws InputFailure {
        int expected = options.names().size() + indexFields;
        if (fields != expected) {
            throw failure(
                    line,
                    "the line has " + fields + " fields, but names: gives "
                            + options.names().size() + (indexFields > 0 ? " beside the index" : ""),
                    "give one name for each column, without the index, and check the separator");
        }
        List<String> names = new ArrayList<>();
        IntStream.range(0, indexFields).forEach(field -> names.add(""));
        names.addAll(options.names());
        return names;
    }

    /** Refuses a line of one field that another separator would cut; names: with one name says that it is meant so. */
    private void refuseOtherSeparator(List<String> row, long line) throws InputFailure {
        if (row.size() > 1 || !options.names().isEmpty()) {
            return;
        }
        for (Csv.Separator other : List.of(Csv.Separator.TAB, Csv.Separator.SEMICOLON, Csv.Separator.COMMA)) {
            long found = row.get(0)
                    .chars()
                    .filter(c -> c == Dialect.separator(other))
                    .count();
            if (found > 0) {
                String name = other.name().toLowerCase(Locale.ROOT);
                throw failure(
                        line,
                        "the line has one field only, but " + found + " times what separator: " + name
                                + " would cut at",
                        "write separator: " + name + ", or name the one column with names: [...]");
            }
        }
    }

    private void refuseNumbers(List<String> header, long line) throws InputFailure {
        TextColumns texts = new TextColumns(options);
        boolean numbers = header.stream().anyMatch(texts::isNumber)
                && header.stream().allMatch(name -> texts.isNumber(name) || texts.isMissing(name));
        if (numbers && !isCount(header)) {
            throw failure(
                    line,
                    "the first line should name the columns, but holds only numbers: " + some(header),
                    "if it is the first event, write header: false; else put the names there");
        }
    }

    /** Whether the names are 0, 1, 2 and so on, as programs write for columns without names. */
    private static boolean isCount(List<String> header) {
        int start = header.get(0).isEmpty() ? 1 : 0;
        return header.size() > start + 1
                && IntStream.range(start, header.size())
                        .allMatch(field -> header.get(field).equals(Integer.toString(field - start)));
    }

    private void refuseUnnamed(List<String> names, long line) throws InputFailure {
        for (int field = indexFields; field < names.size(); field++) {
            if (names.get(field).isEmpty()) {
                throw failure(
                        line,
                        "column " + (field + 1) + " has no name",
                        field == 0
                                ? "if it only counts the rows, write index: first; else name the columns with names: [...]"
                                : "name the columns with names: [...], and check that no line ends in a separator");
            }
        }
    }

    private void makeDistinct(List<String> names) {
        Set<String> taken = new HashSet<>(names);
        Map<String, Integer> met = new HashMap<>();
        for (int field = indexFields; field < names.size(); field++) {
            String name = names.get(field);
            int count = met.merge(name, 1, Integer::sum);
            if (count == 1) {
                continue;
            }
            while (!taken.add(name + "-" + count)) {
                count++;
            }
            met.put(name, count);
            names.set(field, name + "-" + count);
            renamed.add("column " + (field + 1) + " of " + file.name() + " is named '" + name
                    + "' like an earlier one; here it is '" + name + "-" + count + "'");
        }
    }

    private void refuseLoneReturns(List<String> row, long line) throws InputFailure {
        if (row.stream().anyMatch(field -> field.indexOf('\r') >= 0 && field.indexOf('\n') < 0)) {
            throw failure(
                    line,
                    "the line holds carriage returns without newlines, as old text files have between lines",
                    "convert the file, for example with: tr '\\r' '\\n'");
        }
    }

    /** Refuses the row before this one when it looks like the names of the columns, which would turn them all into text. */
    void refuseHeaderAsRow(List<String> row, List<String> fields, TextColumns texts) throws InputFailure {
        rows++;
        if (options.header() || rows != 2 || firstRow.size() != row.size()) {
            return;
        }
        boolean words = firstRow.stream().noneMatch(field -> texts.isNumber(field) || texts.isMissing(field));
        boolean numbers = IntStream.range(0, row.size())
                .anyMatch(field -> !options.text().contains(fields.get(field)) && texts.isNumber(row.get(field)));
        if (words && numbers) {
            throw failure(
                    firstLine,
                    "header is false, but the first line looks like names: " + some(firstRow),
                    "write header: true, or start such a line with the comment text");
        }
    }

    private static String some(List<String> fields) {
        int most = 4;
        String start = String.join(", ", fields.subList(0, Math.min(most, fields.size())));
        return fields.size() > most ? start + ", ..." : start;
    }

    private InputFailure failure(long line, String message, String remedy) {
        return new InputFailure(file.name(), line, message, remedy);
    }
}
