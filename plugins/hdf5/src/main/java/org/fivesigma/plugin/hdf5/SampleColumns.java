package org.fivesigma.plugin.hdf5;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.hdf5.columns.FileHead;
import org.fivesigma.plugin.hdf5.table.FileTable;

/** Decides the columns of a sample from the tables of its files, and refuses files that differ. */
final class SampleColumns {
    private final List<String> wanted;
    private final List<FileHead> heads;
    private final List<ColumnSpec> specs = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** The columns of files; all where none are wanted. */
    SampleColumns(List<String> wanted, List<FileHead> heads) throws InputFailure {
        this.wanted = wanted;
        this.heads = heads;
        heads.forEach(head -> warn(head.file().name(), head.table()));
        if (wanted.isEmpty()) {
            decideAll();
        } else {
            decideWanted();
        }
    }

    /** The columns, in order. */
    List<ColumnSpec> specs() {
        return List.copyOf(specs);
    }

    /** What a user should know. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void warn(String file, FileTable table) {
        table.warnings().forEach(warning -> warnings.add(file + ": " + warning));
        if (wanted.isEmpty() && !table.refused().isEmpty()) {
            List<String> refused = new ArrayList<>();
            table.refused().forEach((name, reason) -> refused.add(name + " (" + reason + ")"));
            warnings.add(file + ": not read: " + TableChoice.some(refused));
        }
    }

    private void decideWanted() throws InputFailure {
        for (String name : wanted) {
            Optional<Difference> difference = difference(name);
            if (difference.isPresent()) {
                throw difference.get().failure();
            }
            specs.add(heads.get(0).table().columns().get(name).spec());
        }
    }

    private void decideAll() throws InputFailure {
        Set<String> names = new LinkedHashSet<>();
        heads.forEach(head -> names.addAll(head.table().columns().keySet()));
        for (String name : names) {
            Optional<Difference> difference = difference(name);
            if (difference.isPresent()) {
                warnings.add(difference.get().file() + ": " + difference.get().message() + "; it is left out");
            } else {
                specs.add(heads.get(0).table().columns().get(name).spec());
            }
        }
        if (specs.isEmpty()) {
            FileTable table = heads.get(0).table();
            List<String> refused = new ArrayList<>();
            table.refused().forEach((name, reason) -> refused.add(name + ", because " + reason));
            throw new InputFailure(
                    heads.get(0).file().name(),
                    0,
                    refused.isEmpty()
                            ? "there is no dataset in " + table.where()
                            : "nothing in " + table.where() + " can be read: " + TableChoice.some(refused),
                    "have it written otherwise, or name another dataset");
        }
    }

    private record Difference(String file, String message, String remedy) {
        InputFailure failure() {
            return new InputFailure(file, 0, message, remedy);
        }
    }

    /** Why a column is not that of all files alike. */
    private Optional<Difference> difference(String name) {
        Optional<FileTable.FileColumn> first = Optional.empty();
        String firstFile = "";
        for (FileHead head : heads) {
            FileTable table = head.table();
            String file = head.file().name();
            Optional<FileTable.FileColumn> column =
                    Optional.ofNullable(table.columns().get(name));
            if (column.isEmpty()) {
                return Optional.of(missing(file, table, name));
            }
            if (first.isEmpty()) {
                first = column;
                firstFile = file;
            }
            ColumnSpec one = first.get().spec();
            ColumnSpec other = column.get().spec();
            if (!one.equals(other)) {
                return Optional.of(new Difference(
                        file,
                        "column '" + name + "' is " + described(other) + ", but " + described(one) + " in " + firstFile,
                        "read the files as two samples, or leave the column out"));
            }
        }
        return Optional.empty();
    }

    private static String described(ColumnSpec spec) {
        String unit = spec.unit().isEmpty() ? "without unit" : "in " + spec.unit();
        return spec.type().name().toLowerCase(Locale.ROOT) + " " + unit;
    }

    private static Difference missing(String file, FileTable table, String name) {
        if (table.refused().containsKey(name)) {
            return new Difference(
                    file,
                    "column '" + name + "' of " + table.where() + " cannot be read: "
                            + table.refused().get(name),
                    "leave the column out, or have it written otherwise");
        }
        return new Difference(
                file,
                "there is no column '" + name + "' in " + table.where(),
                "name one of: " + TableChoice.some(List.copyOf(table.columns().keySet())));
    }
}
