package org.fivesigma.plugin.hdf5;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.InputFailure;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.file.HeaderMessages;
import org.fivesigma.plugin.hdf5.file.Links;
import org.fivesigma.plugin.hdf5.file.OpenFile;
import org.fivesigma.plugin.hdf5.file.Paths;
import org.fivesigma.plugin.hdf5.file.Refusal;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.table.Contents;
import org.fivesigma.plugin.hdf5.table.FileTable;
import org.fivesigma.plugin.hdf5.table.PandasFrame;

/** Finds the events in a file: where the recipe says, or the one place where they can be. */
final class TableChoice {
    private static final String USUAL = "events";
    private static final int MOST_NAMED = 20;

    private final OpenFile file;
    private final Storage storage;
    private final Hdf5.Options options;

    TableChoice(OpenFile file, Hdf5.Options options) {
        this.file = file;
        this.storage = file.storage();
        this.options = options;
    }

    /** The table. */
    FileTable table() throws InputFailure {
        if (options.dataset().isPresent()) {
            String path = options.dataset().get();
            return file.guarded("'" + path + "'", () -> named(path));
        }
        if (options.group().isPresent()) {
            String path = options.group().get();
            return file.guarded("group '" + path + "'", () -> group(path, header(path)));
        }
        return file.guarded("the file", this::found);
    }

    private HeaderMessages header(String path) throws Refusal, InputFailure {
        HeaderMessages header = HeaderMessages.at(storage, file.root());
        String there = "";
        for (String part : Paths.parts(path)) {
            there = Paths.in(there, part);
            List<Links.Link> links = Links.of(storage, header);
            Links.Link link = links.stream()
                    .filter(candidate -> candidate.name().equals(part))
                    .findFirst()
                    .orElse(null);
            if (link == null) {
                throw failure(
                        "the file has no '" + there + "'",
                        "name one of: "
                                + some(links.stream().map(Links.Link::name).toList()));
            }
            if (!link.leads()) {
                throw new Refusal("'" + there + "' is in its path, but " + link.refusal());
            }
            header = HeaderMessages.at(storage, link.address());
        }
        return header;
    }

    private FileTable named(String path) throws Refusal, InputFailure {
        HeaderMessages header = header(path);
        if (Dataset.is(header)) {
            return dataset(path, Dataset.of(storage, path, header));
        }
        if (Links.are(header) && PandasFrame.is(storage, header)) {
            return PandasFrame.table(storage, "'" + path + "'", header);
        }
        throw failure("'" + path + "' is no dataset", "if it is a group, write group: " + path);
    }

    private static FileTable dataset(String path, Dataset dataset) {
        List<String> parts = Paths.parts(path);
        FileTable.Builder table = new FileTable.Builder("'" + path + "'");
        table.add(parts.get(parts.size() - 1), false, dataset);
        return table.table();
    }

    private FileTable group(String path, HeaderMessages header) throws Refusal, InputFailure {
        if (!Links.are(header)) {
            throw failure("'" + path + "' is no group", "if it is a dataset, write dataset: " + path);
        }
        if (PandasFrame.is(storage, header)) {
            return PandasFrame.table(storage, "'" + path + "'", header);
        }
        return group(path, Contents.below(storage, header));
    }

    private FileTable group(String path, Contents contents) throws InputFailure {
        FileTable.Builder builder = new FileTable.Builder("group '" + path + "'");
        contents.datasets().forEach((name, dataset) -> builder.add(name.replace('/', '.'), true, dataset));
        contents.refused().forEach((name, reason) -> builder.refuse(name.replace('/', '.'), reason));
        contents.frames()
                .keySet()
                .forEach(name -> builder.refuse(
                        name.replace('/', '.'), "it is a table of pandas; read it by itself with dataset: " + name));
        FileTable table = builder.table();
        refuseOtherLengths(table);
        return table;
    }

    private void refuseOtherLengths(FileTable table) throws InputFailure {
        Map<Long, String> lengths = new LinkedHashMap<>();
        table.columns().forEach((name, column) -> {
            if (options.columns().isEmpty() || options.columns().contains(name)) {
                lengths.putIfAbsent(column.dataset().rows(), name);
            }
        });
        if (lengths.size() > 1) {
            List<String> examples = new ArrayList<>();
            lengths.forEach((rows, name) -> examples.add(name + " has " + rows + " rows"));
            throw failure(
                    "the datasets of " + table.where() + " have different lengths: " + some(examples),
                    "name those of the events with columns: [...], or another group with group:");
        }
    }

    private FileTable found() throws Refusal, InputFailure {
        HeaderMessages root = HeaderMessages.at(storage, file.root());
        for (Links.Link link : Links.of(storage, root)) {
            if (link.name().equals(USUAL) && isTable(link)) {
                return named(USUAL);
            }
        }
        return only(Contents.below(storage, root));
    }

    /** Whether a name leads to a table; a link that is not followed counts too, so that it is not passed over in silence. */
    private boolean isTable(Links.Link link) throws Refusal {
        if (!link.leads()) {
            return true;
        }
        HeaderMessages header = HeaderMessages.at(storage, link.address());
        return Dataset.is(header) || Links.are(header) && PandasFrame.is(storage, header);
    }

    private FileTable only(Contents contents) throws Refusal, InputFailure {
        List<String> tables = new ArrayList<>(contents.frames().keySet());
        contents.datasets().forEach((path, dataset) -> {
            if (dataset.dimensions().length == 1
                    && !dataset.members().layouts().containsKey("")
                    && !dataset.members().layouts().isEmpty()) {
                tables.add(path);
            }
        });
        if (tables.size() > 1) {
            throw failure(
                    "the file has " + tables.size() + " tables, none of them named " + USUAL,
                    "choose one with dataset: " + some(tables));
        }
        if (tables.isEmpty()) {
            return group("/", contents);
        }
        String path = tables.get(0);
        HeaderMessages frame = contents.frames().get(path);
        return frame == null
                ? dataset(path, contents.datasets().get(path))
                : PandasFrame.table(storage, "'" + path + "'", frame);
    }

    private InputFailure failure(String message, String remedy) {
        return new InputFailure(file.file().name(), 0, message, remedy);
    }

    /** The first few of many names. */
    static String some(List<String> names) {
        if (names.isEmpty()) {
            return "nothing at all";
        }
        String start = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? start + " and " + (names.size() - MOST_NAMED) + " others" : start;
    }
}
