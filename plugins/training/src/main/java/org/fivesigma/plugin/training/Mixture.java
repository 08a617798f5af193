package org.fivesigma.plugin.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;

/** Gives the columns of several samples, one sample below the other. */
final class Mixture {
    private final Samples samples;
    private final Optional<String> weight;
    private final ColumnSpace space;

    Mixture(Samples samples, Optional<String> weight, Path scratch) {
        this.samples = samples;
        this.weight = weight;
        this.space = ColumnSpace.in(scratch);
    }

    /** The columns that all samples have; read when they are used. */
    EventTable common() throws StepFailure {
        List<StoredColumn> columns = new ArrayList<>();
        List<Sample> all = samples.all();
        for (ColumnSpec spec :
                all.isEmpty() ? List.<ColumnSpec>of() : all.get(0).events().specs()) {
            if (all.stream().allMatch(sample -> sample.events().has(spec.name()))) {
                columns.add(column(spec.name()));
            }
        }
        return EventTable.ofStored(samples.rows(), columns);
    }

    /** These columns, read at once: they are asked for by name. */
    EventTable only(Collection<String> names) throws StepFailure {
        List<StoredColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(StoredColumn.of(column(name).values()));
        }
        return EventTable.ofStored(samples.rows(), columns);
    }

    /** The weight of each row: 1 where no column of weights is named. */
    double[] weights() throws StepFailure {
        double[] weights = new double[samples.rows()];
        Arrays.fill(weights, 1);
        if (weight.isEmpty()) {
            return weights;
        }
        int first = 0;
        for (Sample sample : samples.all()) {
            double[] given = sample.events().numbers(weight.get());
            requireFinite(sample.name(), given);
            System.arraycopy(given, 0, weights, first, given.length);
            first += given.length;
        }
        return weights;
    }

    private void requireFinite(String sample, double[] weights) throws StepFailure {
        long bad =
                Arrays.stream(weights).filter(value -> !Double.isFinite(value)).count();
        if (bad > 0) {
            throw new StepFailure(
                    bad + " of the " + weights.length + " events of sample '" + sample + "' have a weight '"
                            + weight.orElseThrow() + "' that is not a finite number",
                    "drop these events with a cut or by `missing: drop`, or choose another weight");
        }
    }

    private StoredColumn column(String name) throws StepFailure {
        List<StoredColumn> parts = new ArrayList<>();
        ColumnSpec spec = first(name);
        for (Sample sample : samples.all()) {
            StoredColumn part = sample.events().stored(name);
            spec = CommonSpec.of(spec, part.spec(), sample.name());
            parts.add(part);
        }
        ColumnSpec common = Added.carried(spec, weight);
        return StoredColumn.lazy(common, samples.rows(), () -> joined(common, parts));
    }

    private ColumnSpec first(String name) throws StepFailure {
        for (Sample sample : samples.all()) {
            if (!sample.events().has(name)) {
                throw new StepFailure(
                        "sample '" + sample.name() + "' has no column '" + name + "'",
                        "carry on columns that all samples have: leave '" + name
                                + "' out of columns:, or derive it there");
            }
        }
        return samples.all().get(0).events().stored(name).spec();
    }

    private Column joined(ColumnSpec spec, List<StoredColumn> parts) {
        try {
            return new Joining(space).joined(spec, parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
