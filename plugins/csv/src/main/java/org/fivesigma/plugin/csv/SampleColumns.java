package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Decides the columns of a sample from the heads of its files, and refuses files that differ. */
final class SampleColumns {
    private static final int MOST_NAMED = 20;

    private final Csv.Options options;
    private final List<Head> heads;
    private final Head first;
    private final List<Map<String, FieldSample>> samples = new ArrayList<>();
    private final Set<String> common;

    SampleColumns(Csv.Options options, List<Head> heads) {
        this.options = options;
        this.heads = heads;
        this.first = heads.get(0);
        for (Head head : heads) {
            Map<String, FieldSample> named = new LinkedHashMap<>();
            IntStream.range(0, head.fields().size())
                    .filter(field -> !head.isIndex(field))
                    .forEach(field ->
                            named.put(head.fields().get(field), head.samples().get(field)));
            samples.add(named);
        }
        common = new LinkedHashSet<>(samples.get(0).keySet());
        samples.forEach(named -> common.retainAll(named.keySet()));
    }

    /** The columns that the recipe keeps, in order; text where any file's first rows hold text. */
    List<ColumnSpec> kept() throws InputFailure {
        refuseUnknown("columns", options.columns());
        refuseUnknown("text", options.text());
        refuseUnknown("integers", options.integers());
        for (int file = 0; file < heads.size(); file++) {
            refuseLacking(heads.get(file), samples.get(file).keySet());
            refuseOtherCount(heads.get(file));
        }
        Set<String> texts = new HashSet<>(options.text());
        Set<String> integers = new HashSet<>(options.integers());
        List<ColumnSpec> kept = new ArrayList<>();
        for (String name : options.columns().isEmpty() ? common : options.columns()) {
            boolean text = texts.contains(name) || !integers.contains(name) && holdsText(name);
            ColumnType type = integers.contains(name) ? ColumnType.LONG : number();
            kept.add(new ColumnSpec(name, text ? ColumnType.TEXT : type, ""));
        }
        return List.copyOf(kept);
    }

    private ColumnType number() {
        return options.precision() == Csv.Precision.SINGLE ? ColumnType.FLOAT : ColumnType.DOUBLE;
    }

    private boolean holdsText(String name) {
        return samples.stream().anyMatch(named -> named.get(name).text().isPresent());
    }

    /** What a user should know about the columns: names made distinct, columns left out, numbers read as text. */
    List<String> warnings(List<ColumnSpec> kept) {
        List<String> warnings = new ArrayList<>();
        heads.forEach(head -> warnings.addAll(head.renamed()));
        if (options.columns().isEmpty()) {
            warnings.addAll(leftOut());
        }
        Set<String> meant = new HashSet<>(options.text());
        for (ColumnSpec column : kept) {
            if (column.type() == ColumnType.TEXT && !meant.contains(column.name())) {
                doubt(column.name()).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** Why a column is text, where numbers in it make that a surprise. */
    private Optional<String> doubt(String name) {
        boolean numbers = samples.stream().anyMatch(named -> named.get(name).numbers());
        for (int file = 0; file < heads.size(); file++) {
            Optional<FieldSample.Cell> cell = samples.get(file).get(name).text();
            if (cell.isPresent() && (numbers || cell.get().resemblesNumber())) {
                return Optional.of("column '" + name + "' is read as text because of '"
                        + BadRowMessage.shortened(cell.get().text()) + "' in "
                        + heads.get(file).file().name() + ":"
                        + cell.get().line() + "; if that is meant, say so with text: [" + name + "]");
            }
        }
        return Optional.empty();
    }

    private List<String> leftOut() {
        List<String> warnings = new ArrayList<>();
        Set<String> met = new HashSet<>(common);
        for (int file = 0; file < heads.size(); file++) {
            for (String name : samples.get(file).keySet()) {
                if (met.add(name)) {
                    warnings.add(
                            "column '" + name + "' of " + heads.get(file).file().name() + " is left out, for "
                                    + lacking(name) + " of the same sample has none of that name");
                }
            }
        }
        return warnings;
    }

    private String lacking(String name) {
        int file = 0;
        while (samples.get(file).containsKey(name)) {
            file++;
        }
        return heads.get(file).file().name();
    }

    private void refuseUnknown(String key, List<String> wanted) throws InputFailure {
        Set<String> there = samples.get(0).keySet();
        for (String name : wanted) {
            if (!there.contains(name)) {
                throw new InputFailure(
                        first.file().name(),
                        0,
                        key + ": names '" + name + "', but the file has no such column",
                        "name one of: " + some(List.copyOf(there)));
            }
        }
    }

    private void refuseLacking(Head head, Set<String> there) throws InputFailure {
        boolean all = options.columns().isEmpty();
        Collection<String> wanted = all ? samples.get(0).keySet() : options.columns();
        List<String> lacks =
                wanted.stream().filter(name -> !there.contains(name)).toList();
        if (all ? lacks.size() == wanted.size() : !lacks.isEmpty()) {
            throw new InputFailure(
                    head.file().name(),
                    0,
                    "the file lacks " + some(lacks) + ", which " + first.file().name() + " of the same sample has",
                    "keep the columns that all files have with columns: [...], or read the files as two samples");
        }
    }

    /** Columns without names are the same only where all files have as many. */
    private void refuseOtherCount(Head head) throws InputFailure {
        boolean unnamed = !options.header() && options.names().isEmpty();
        if (unnamed && head.fields().size() != first.fields().size()) {
            throw new InputFailure(
                    head.file().name(),
                    0,
                    "the rows have " + head.fields().size() + " fields, but those of "
                            + first.file().name() + " of the same sample have "
                            + first.fields().size(),
                    "read the files as two samples");
        }
    }

    private static String some(List<String> names) {
        String start = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? start + " and " + (names.size() - MOST_NAMED) + " others" : start;
    }
}
