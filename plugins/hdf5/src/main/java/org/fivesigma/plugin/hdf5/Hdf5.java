package org.fivesigma.plugin.hdf5;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.plugin.hdf5.file.Paths;

/**
 * Reads events from HDF5 files: a compound dataset, a group of datasets of equal length, or a table that pandas wrote.
 *
 * <p>Each column keeps the narrowest type that holds its values exactly. A dataset of more than one dimension, and an array
 * in an element, become lists. Values are taken from the named file only: links, external storage and virtual datasets are
 * never followed.
 */
@StepType(
        name = "hdf5",
        version = 1,
        summary = "Reads events from HDF5 files: compound datasets, groups of datasets, and tables of pandas.",
        example = """
                dataset: events
                columns: [pt, eta]
                """)
public final class Hdf5 implements EventReader<Hdf5.Options> {
    /**
     * Where in the files the events are.
     *
     * @param dataset its path
     */
    public record Options(
            @Doc("the dataset to read, with slashes between groups; left out, it is events, the only compound dataset,"
                    + " the only table of pandas, or the group of all datasets")
            Optional<String> dataset,

            @Doc("the group whose datasets are the columns, all of them of equal length; / is the whole file")
            Optional<String> group,

            @Doc("the columns to keep, in this order; empty for all that can be read") @Default("[]")
            List<String> columns,

            @Doc("what happens when a file cannot be read") @Default("fail")
            OnBadFile onBadFile) {
        /** Checks each value by itself. */
        public Options {
            columns = List.copyOf(columns);
            Set<String> seen = new LinkedHashSet<>();
            for (String column : columns) {
                if (!seen.add(column)) {
                    throw new IllegalArgumentException("columns holds '" + column + "' twice");
                }
            }
            if (dataset.isPresent() && Paths.parts(dataset.get()).isEmpty()) {
                throw new IllegalArgumentException("dataset must be a path such as events or detector/jets");
            }
        }
    }

    @Override
    public void check(Options options, Checks checks) {
        checks.require(
                options.dataset().isEmpty() || options.group().isEmpty(),
                "group",
                "events are read from one dataset or from one group, and both are named",
                "leave out dataset or group");
    }

    @Override
    public Schema schema(Options options, Files files) throws Exception {
        return Sample.open(options, demanded(files)).schema();
    }

    @Override
    public Events run(Options options, Files files, StepContext context) throws Exception {
        return Sample.open(options, demanded(files)).read(context);
    }

    @Override
    public Options only(Options options, Collection<String> columns) {
        List<String> kept = options.columns().isEmpty()
                ? List.copyOf(new LinkedHashSet<>(columns))
                : options.columns().stream().filter(columns::contains).toList();
        return new Options(options.dataset(), options.group(), kept, options.onBadFile());
    }

    @Override
    public List<String> endings() {
        return List.of("h5", "hdf5", "hdf");
    }

    @Override
    public String fingerprint() {
        return "jhdf 0.13.0";
    }

    private static Files demanded(Files files) throws StepFailure {
        if (files.files().isEmpty()) {
            throw new StepFailure("no event file is given", "name at least one file");
        }
        if (!files.weights().isEmpty()) {
            throw new InputFailure(
                    files.weights().get(0).name(),
                    0,
                    "HDF5 files take no side files of weights",
                    "keep the weights as a column of the HDF5 file, and name it as the weight");
        }
        return files;
    }
}
