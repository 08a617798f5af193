package org.fivesigma.plugin.root;

import io.airlift.compress.lz4.Lz4Decompressor;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.tukaani.xz.XZInputStream;

/**
 * Reads events from the TTrees of ROOT files into columns of numbers, flags, texts and lists.
 *
 * <p>Only the branches that are needed are read. A branch that is not surely read rightly is refused with the reason, and a
 * branch gives exactly as many entries as the tree declares, or none.
 */
@StepType(
        name = "root",
        version = 1,
        summary = "Reads events from the TTrees of ROOT files, of which only the branches that are needed are read.",
        example = """
                tree: events
                columns: [pt, jet_pt]
                on-bad-file: skip
                """)
public final class Root implements EventReader<Root.Options> {
    /**
     * What to take from the files.
     *
     * @param tree with directories and, if need be, its cycle
     */
    public record Options(
            @Doc("the tree to read, as in events, directory/events or events;1;"
                    + " the only one in the file when it is left out")
            Optional<String> tree,

            @Doc("the columns to keep, in this order; empty for all that can be read") @Default("[]")
            List<String> columns,

            @Doc("what happens when a file cannot be read") @Default("fail")
            OnBadFile onBadFile) {
        /** Checks each value by itself. */
        public Options {
            if (tree.isPresent() && tree.get().isBlank()) {
                throw new IllegalArgumentException("tree must be a name");
            }
            Set<String> seen = new LinkedHashSet<>();
            for (String column : columns) {
                if (column.isBlank() || !seen.add(column)) {
                    throw new IllegalArgumentException(
                            "columns holds " + (column.isBlank() ? "an empty name" : "'" + column + "' twice"));
                }
            }
            columns = List.copyOf(columns);
        }
    }

    @Override
    public Schema schema(Options options, Files files) throws Exception {
        return sample(options, files).schema();
    }

    @Override
    public Events run(Options options, Files files, StepContext context) throws Exception {
        return sample(options, files).read(context);
    }

    @Override
    public Options only(Options options, Collection<String> columns) {
        List<String> kept = options.columns().isEmpty()
                ? columns.stream().distinct().sorted().toList()
                : options.columns().stream().filter(columns::contains).toList();
        return new Options(options.tree(), kept, options.onBadFile());
    }

    @Override
    public List<String> endings() {
        return List.of("root");
    }

    @Override
    public String fingerprint() {
        return "aircompressor " + version(Lz4Decompressor.class) + ", xz " + version(XZInputStream.class);
    }

    private static String version(Class<?> library) {
        return library.getPackage().getImplementationVersion();
    }

    private static Sample sample(Options options, Files files) throws StepFailure {
        if (files.files().isEmpty()) {
            throw new StepFailure("no event file is given", "name at least one file");
        }
        if (!files.weights().isEmpty()) {
            throw new InputFailure(
                    files.weights().get(0).name(),
                    0,
                    "side files of weights are read beside text files only",
                    "name the tree's own column of weights");
        }
        return new Sample(options, files.files());
    }
}
