package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        Set<String> texts = texts();
        return kept.stream()
                .map(name -> new ColumnSpec(name, texts.contains(name) ? ColumnType.TEXT : ColumnType.DOUBLE, ""))
                .toList();
    }

    private Set<String> texts() {
        Set<String> texts = new HashSet<>();
        for (Head head : heads) {
            for (int field = 0; field < head.fields().size(); field++) {
                if (head.text().get(field) && !head.isIndex(field)) {
                    texts.add(head.fields().get(field));
                }
            }
        }
        return texts;
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
        Set<String> there = new HashSet<>(others);
        return names.stream().filter(name -> !there.contains(name)).toList();
    }

    private static String some(List<String> names) {
        String start = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? start + " and " + (names.size() - MOST_NAMED) + " others" : start;
    }
}
