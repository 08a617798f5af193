package org.fivesigma.search;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Journal;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.Chance;
import org.fivesigma.search.space.Settings;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;

/** Searches of the binned learner, and events for them. */
final class Asked {
    private static final StepEntry SEARCH =
            Catalog.of(List.of(new BinnedPlugin())).search("binned").orElseThrow();

    private Asked() {}

    /** Parameters of a search; each part can be replaced. */
    record Search(Map<String, Axis> vary, Strategy strategy, Validation validation, Objective objective) {
        static Search grid() {
            return new Search(
                    Map.of(), new Strategy.Grid(), new Validation.Folds(3, 1, true, true), new Objective.Auc());
        }

        Search vary(String name, Object... values) {
            Map<String, Axis> more = new LinkedHashMap<>(vary);
            more.put(
                    name,
                    new Axis.Values(
                            List.of(values).stream().map(Object::toString).toList()));
            return new Search(more, strategy, validation, objective);
        }

        Search vary(String name, Axis.Range range) {
            Map<String, Axis> more = new LinkedHashMap<>(vary);
            more.put(name, range);
            return new Search(more, strategy, validation, objective);
        }

        Search with(Strategy other) {
            return new Search(vary, other, validation, objective);
        }

        Search with(Validation other) {
            return new Search(vary, strategy, other, objective);
        }

        Search with(Objective other) {
            return new Search(vary, strategy, validation, other);
        }

        SearchStep.Params params() {
            return params(0, Limits.none());
        }

        SearchStep.Params params(int seeds, Limits limits) {
            return new SearchStep.Params(
                    "binned", Settings.parse("{}"), vary, strategy, validation, objective, true, 42, seeds, limits);
        }
    }

    static SearchStep.Output run(Search search) throws Exception {
        return run(search.params(), 2, Journal.none());
    }

    static SearchStep.Output run(SearchStep.Params params, int threads, Journal journal) throws Exception {
        return run(params, new Learner.Samples(events(600), Optional.of(events(200))), new Context(threads, journal));
    }

    static SearchStep.Output run(SearchStep.Params params, Learner.Samples samples, StepContext context)
            throws Exception {
        return (SearchStep.Output) SEARCH.step().run(params, samples, context);
    }

    static StepEntry step() {
        return SEARCH;
    }

    /** Signal gathers at high x, background at low x; weights differ. */
    static EventTable events(int rows) {
        double[] x = new double[rows];
        double[] weight = new double[rows];
        double[] label = new double[rows];
        Chance chance = Chance.of(rows, "events");
        for (int i = 0; i < rows; i++) {
            label[i] = i % 5 < 2 ? 1 : 0;
            double drawn = chance.uniform();
            x[i] = label[i] == 1 ? Math.sqrt(drawn) : 1 - Math.sqrt(drawn);
            weight[i] = 0.5 + chance.uniform();
        }
        return EventTable.of(
                column("x", Role.FEATURE, x), column("is_signal", Role.LABEL, label), column("w", Role.WEIGHT, weight));
    }

    private static Column column(String name, Role role, double[] values) {
        return new Column.Doubles(new ColumnSpec(name, ColumnType.DOUBLE, "", role), values);
    }

    /** Surroundings with so many threads. */
    record Context(int threads, Journal journal) implements StepContext {
        @Override
        public Path scratch() {
            throw new UnsupportedOperationException("no test writes files");
        }

        @Override
        public void progress(double done, String what) {
            if (!(done >= 0 && done <= 1)) {
                throw new IllegalArgumentException(what + " is no progress: " + done);
            }
        }
    }
}
