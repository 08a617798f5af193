package org.fivesigma.plugin.xgboost;

import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class XgboostContractTest {
    private static EventTable table(LabelledEvents events) {
        return events.table()
                .with(new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), events.signal()))
                .with(new Column.Doubles(
                        new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), events.weights()));
    }

    @Test
    void keepsTheContract() {
        StepContract.of(Xgboost.class)
                .inputs(new Learner.Samples(
                        table(Events.whole()),
                        Optional.of(table(Events.random(50, 3).select(new int[0])))))
                .example("{trees: 5, subsample: 0.5, column-sample: 0.5, leaves: 4, negative-weights: absolute}")
                .check();
    }
}
