package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Decides the columns of a sample from the heads of its files, and refuses files that differ. */
final class SampleColumns {
    private static final int MOST_NAMED = 20;

    private final Csv.Options options;
    private final List<Head> heads;

    SampleColumns(Csv.Options options, List<Head> heads) {
        this.options = options;
        this.heads = heads;
    }

    /** The columns that the recipe keeps, in order; text where any file's first rows hold text. */
    List<ColumnSpec> kept() throws InputFailure {
        Head first = heads.get(0);
        List<String> there = named(first);
        refuseUnknown("columns", options.columns(), first, there);
        refuseUnknown("text", options.text(), first, there);
        List<String> kept = options.columns().isEmpty() ? there : options.columns();
        for (Head head : heads) {
            refuseOther(head, first, kept);
        }
        return kept.stream().map(this::spec).toList();
    }

    private ColumnSpec spec(String name) {
        boolean text =
                heads.stream().anyMatch(head -> head.text().get(head.fields().lastIndexOf(name)));
        return new ColumnSpec(name, text ? ColumnType.TEXT : ColumnType.DOUBLE, "");
    }

    private static List<String> named(Head head) {
        return IntStream.range(0, head.fields().size())
                .filter(field -> !head.isIndex(field))
                .mapToObj(head.fields()::get)
                .toList();
    }

    private void refuseUnknown(String key, List<String> wanted, Head head, List<String> there) throws InputFailure {
        for (String name : wanted) {
            if (!there.contains(name)) {
                throw new InputFailure(
                        head.file().name(),
                        0,
                        key + ": names '" + name + "', but the file has no such column",
                        "name one of: " + some(there));
            }
        }
    }

    private void refuseOther(Head head, Head first, List<String> kept) throws InputFailure {
        List<String> there = named(head);
        List<String> lacks = without(kept, there);
        List<String> more = options.columns().isEmpty() ? without(there, kept) : List.of();
        if (lacks.isEmpty() && more.isEmpty()) {
            return;
        }
        List<String> differences = new ArrayList<>();
        if (!lacks.isEmpty()) {
            differences.add("lacks " + some(lacks));
        }
        if (!more.isEmpty()) {
            differences.add("has " + some(more) + " more");
        }
        throw new InputFailure(
                head.file().name(),
                0,
                "compared with " + first.file().name() + " of the same sample, the file "
                        + String.join(" and ", differences),
                "keep the common columns with columns: [...], or read the files as two samples");
    }

    private static List<String> without(List<String> names, List<String> others) {
        java.util.Set<String> there = new java.util.HashSet<>(others);
        return names.stream().filter(name -> !there.contains(name)).toList();
    }

    private static String some(List<String> names) {
        String start = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? start + " and " + (names.size() - MOST_NAMED) + " others" : start;
    }
}
