package org.fivesigma.plugin.assessment;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;

/**
 * Scores an event by the value of one column, taken from a range to [0, 1].
 *
 * @param column the column
 * @param low the value that scores 0
 * @param high the value that scores 1
 */
record ByColumn(String column, double low, double high) implements Classifier {
    @Override
    public List<String> features() {
        return List.of(column);
    }

    @Override
    public double[] scores(EventTable events) {
        return Arrays.stream(events.numbers(column))
                .map(value -> Math.min(1, Math.max(0, (value - low) / (high - low))))
                .toArray();
    }

    /** The events with the score as one more column. */
    EventTable scored(EventTable events) {
        return events.with(new Column.Doubles(
                new ColumnSpec(column + ".score", ColumnType.DOUBLE, "", Role.SCORE), scores(events)));
    }
}
