package org.fivesigma.plugin.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.plugin.samples.shape.Normal;
import org.fivesigma.plugin.samples.shape.Sampler;
import org.fivesigma.plugin.samples.shape.Shape;

/** The endless list of events that a description gives, before any is refused; any stretch of it can be had directly. */
final class Candidates {
    private final Simulate.Params params;
    private final List<String> names;
    private final List<Shape> shapes;
    private final List<Sampler> samplers = new ArrayList<>();
    private final List<RandomStream> scores = new ArrayList<>();
    private final List<RandomStream> picks = new ArrayList<>();
    private final ScoreMixing mixing;
    private final Map<String, String> units = new LinkedHashMap<>();

    Candidates(Simulate.Params params) throws StepFailure {
        this.params = params;
        this.names = List.copyOf(params.columns().keySet());
        this.shapes = List.copyOf(params.columns().values());
        for (String name : names) {
            samplers.add(params.columns().get(name).sampler());
            scores.add(RandomStream.of(params.seed(), params.name(), name, "score"));
            picks.add(RandomStream.of(params.seed(), params.name(), name, "pick"));
        }
        mixing = ScoreMixing.of(names, params.correlations())
                .orElseThrow(() -> new StepFailure(
                        "the correlations of sample '" + params.name() + "' contradict each other",
                        "weaken one of them"));
        params.units().forEach((unit, columns) -> columns.forEach(column -> units.put(column, unit)));
    }

    /** The drawn and derived columns of a stretch of candidates. */
    EventTable stretch(long first, int count) throws StepFailure {
        double[][] own = new double[names.size()][];
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < own.length; column++) {
            own[column] = ownScores(column, first, count);
            columns.add(drawn(column, first, mixed(column, own)));
        }
        EventTable events = EventTable.of(columns);
        for (Map.Entry<String, Expression> entry : params.derive().entrySet()) {
            events = events.with(derived(entry.getKey(), entry.getValue(), events));
        }
        return events;
    }

    private double[] ownScores(int column, long first, int count) {
        double[] own = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = Normal.quantile(scores.get(column).uniform(first + i));
        }
        return own;
    }

    private double[] mixed(int column, double[][] own) {
        double[] mixed = new double[own[column].length];
        for (int other : mixing.needed(column)) {
            double share = mixing.share(column, other);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += share * own[other][i];
            }
        }
        return mixed;
    }

    private Column drawn(int column, long first, double[] mixed) {
        Sampler sampler = samplers.get(column);
        RandomStream pick = picks.get(column);
        double[] values = new double[mixed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sampler.value(mixed[i], pick.uniform(first + i));
        }
        if (!shapes.get(column).whole()) {
            return new Column.Doubles(spec(names.get(column), ColumnType.DOUBLE), values);
        }
        long[] whole = new long[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (long) values[i];
        }
        return new Column.Longs(spec(names.get(column), ColumnType.LONG), whole);
    }

    private Column derived(String name, Expression expression, EventTable events) throws StepFailure {
        if (expression.isCondition()) {
            return new Column.Flags(spec(name, ColumnType.FLAG), expression.holds(events));
        }
        return new Column.Doubles(spec(name, ColumnType.DOUBLE), expression.numbers(events));
    }

    private ColumnSpec spec(String name, ColumnType type) {
        return new ColumnSpec(name, type, units.getOrDefault(name, ""));
    }
}
