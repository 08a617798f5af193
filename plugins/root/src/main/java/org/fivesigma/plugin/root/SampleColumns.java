package org.fivesigma.plugin.root;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Decides the columns of a sample from those of its files: all that every file has, or those that the recipe names. */
final class SampleColumns {
    private static final int MOST_NAMED = 20;

    private final List<FileColumns> files;
    private final FileColumns first;

    SampleColumns(List<FileColumns> files) {
        this.files = files;
        this.first = files.get(0);
    }

    /** The columns, and warnings of what is left out. */
    Schema schema(List<String> asked) throws InputFailure {
        refuseOtherTrees();
        return asked.isEmpty() ? common() : named(asked);
    }

    private void refuseOtherTrees() throws InputFailure {
        for (FileColumns file : files) {
            if (!file.tree().equals(first.tree())) {
                throw new InputFailure(
                        file.file().name(),
                        0,
                        "its tree is '" + file.tree() + "', that of "
                                + first.file().name() + " of the same sample is '" + first.tree() + "'",
                        "name one that both have with tree: ..., or read the files as two samples");
            }
        }
    }

    private Schema named(List<String> asked) throws InputFailure {
        List<ColumnSpec> specs = new ArrayList<>();
        for (String name : asked) {
            ColumnType type = type(first, name);
            for (FileColumns file : files) {
                ColumnType other = type(file, name);
                if (other != type) {
                    throw new InputFailure(
                            file.file().name(),
                            0,
                            "column '" + name + "' holds " + word(other) + " here, but " + word(type) + " in "
                                    + first.file().name() + " of the same sample",
                            "leave it out, or read the files as two samples");
                }
            }
            specs.add(new ColumnSpec(name, type, ""));
        }
        return new Schema(specs, renamed());
    }

    private ColumnType type(FileColumns file, String name) throws InputFailure {
        if (file.types().containsKey(name)) {
            return file.types().get(name);
        }
        if (file.refused().containsKey(name)) {
            throw new InputFailure(
                    file.file().name(),
                    0,
                    "column '" + name + "' cannot be read: " + file.refused().get(name),
                    "leave it out of columns:");
        }
        Optional<FileColumns> elsewhere =
                files.stream().filter(other -> other.types().containsKey(name)).findFirst();
        String but = elsewhere
                .map(other -> ", but " + other.file().name() + " of the same sample has it")
                .orElse("");
        throw new InputFailure(
                file.file().name(),
                0,
                "tree '" + file.tree() + "' has no column '" + name + "'" + but,
                "name columns that are there, such as "
                        + alike(name, file.types().keySet().stream().toList()));
    }

    private Schema common() throws InputFailure {
        if (first.types().isEmpty()) {
            String reasons = first.refused().isEmpty() ? "it has no branches" : sentences(first.refused());
            throw new InputFailure(
                    first.file().name(),
                    0,
                    "nothing of tree '" + first.tree() + "' can be read: " + reasons,
                    "write numbers, texts, or lists of numbers into its branches");
        }
        List<ColumnSpec> specs = new ArrayList<>();
        List<String> warnings = renamed();
        first.types()
                .forEach((name, type) -> difference(name, type)
                        .ifPresentOrElse(warnings::add, () -> specs.add(new ColumnSpec(name, type, ""))));
        for (FileColumns file : files) {
            more(file).ifPresent(warnings::add);
        }
        if (!first.refused().isEmpty()) {
            warnings.add(
                    first.file().name() + ": columns that cannot be read are left out: " + sentences(first.refused()));
        }
        return new Schema(specs, warnings);
    }

    /** How a file's column of that name differs from the first file's, if one does. */
    private Optional<String> difference(String name, ColumnType type) {
        for (FileColumns file : files) {
            boolean there = file.types().containsKey(name);
            if (!there || file.types().get(name) != type) {
                String how = there ? "holds " + word(file.types().get(name)) : "is not readable or not there";
                return Optional.of("column '" + name + "' is left out, as it holds " + word(type) + " in "
                        + first.file().name() + " but " + how + " in "
                        + file.file().name());
            }
        }
        return Optional.empty();
    }

    private Optional<String> more(FileColumns file) {
        List<String> more = file.types().keySet().stream()
                .filter(name -> !first.types().containsKey(name))
                .toList();
        return more.isEmpty()
                ? Optional.empty()
                : Optional.of("columns of " + file.file().name() + " are left out, as "
                        + first.file().name() + " lacks them: " + some(more));
    }

    private List<String> renamed() {
        List<String> renamed = new ArrayList<>();
        for (FileColumns file : files) {
            file.renamed().forEach(text -> renamed.add(file.file().name() + ": column " + text));
        }
        return renamed;
    }

    private static String word(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String sentences(Map<String, String> reasons) {
        return some(reasons.entrySet().stream()
                .map(reason -> "'" + reason.getKey() + "': " + reason.getValue())
                .toList());
    }

    private static String some(List<String> names) {
        String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? some + " and " + (names.size() - MOST_NAMED) + " others" : some;
    }

    /** Names of which those come first that start like the one asked for. */
    private static String alike(String asked, List<String> names) {
        return some(names.stream()
                .sorted(Comparator.comparingInt(name -> -commonStart(asked, name)))
                .toList());
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        return length;
    }
}
