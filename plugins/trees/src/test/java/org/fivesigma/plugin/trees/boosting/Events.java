package org.fivesigma.plugin.trees.boosting;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.testkit.Surroundings;

/** Events to train with. */
final class Events {
    private Events() {}

    /** Normally distributed features, of which the first three tell the classes apart; every 20th value is missing. */
    static LabelledEvents random(int rows, int features, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[features][rows];
        boolean[] signal = new boolean[rows];
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = random.nextGaussian();
            for (int feature = 0; feature < features; feature++) {
                double value = random.nextGaussian();
                sum += feature < 3 ? value : 0;
                values[feature][row] = random.nextInt(20) == 0 ? Double.NaN : value;
            }
            signal[row] = sum > 0;
            weights[row] = 0.5 + random.nextDouble();
        }
        return new LabelledEvents(names(features), values, signal, weights);
    }

    /** One feature of these values. */
    static LabelledEvents of(double[] values, boolean... signal) {
        double[] weights = new double[signal.length];
        Arrays.fill(weights, 1);
        return new LabelledEvents(List.of("x0"), new double[][] {values}, signal, weights);
    }

    /** The same events with other weights. */
    static LabelledEvents weighted(LabelledEvents events, double[] weights) {
        return new LabelledEvents(events.features(), Sample.values(events), events.signal(), weights);
    }

    private static List<String> names(int features) {
        return IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
    }

    /** The events as a table with roles. */
    static EventTable table(LabelledEvents events) {
        return events.table()
                .with(new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), events.signal()))
                .with(new Column.Doubles(
                        new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), events.weights()));
    }

    /** Trains without validation events. */
    static Learner.Trained train(Parameters parameters, LabelledEvents events, int threads) throws Exception {
        return new BoostedTrees()
                .train(parameters.params(), events, events.select(new int[0]), new Surroundings(threads));
    }

    /** The trees of a training. */
    static TreeEnsemble trees(Parameters parameters, LabelledEvents events) throws Exception {
        return (TreeEnsemble) train(parameters, events, 1).classifier();
    }
}
