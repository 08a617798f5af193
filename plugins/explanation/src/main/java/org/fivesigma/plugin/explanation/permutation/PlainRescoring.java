package org.fivesigma.plugin.explanation.permutation;

import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.work.Pieces;

/** Any classifier asked for the scores of events with permuted columns; the other columns are shared, not copied. */
final class PlainRescoring implements Rescoring {
    private final Classifier classifier;
    private final EventTable events;
    private final int threads;

    PlainRescoring(Classifier classifier, EventTable events, int threads) {
        this.classifier = classifier;
        this.events = events;
        this.threads = threads;
    }

    @Override
    public List<double[][]> scores(List<Shuffled> shuffled) throws StepFailure, InterruptedException {
        List<double[][]> scores =
                shuffled.stream().map(unit -> new double[unit.rows().size()][]).toList();
        List<int[]> tasks = IntStream.range(0, shuffled.size())
                .boxed()
                .flatMap(unit ->
                        IntStream.range(0, scores.get(unit).length).mapToObj(repeat -> new int[] {unit, repeat}))
                .toList();
        Pieces.run(tasks.size(), threads, number -> {
            int unit = tasks.get(number)[0];
            int repeat = tasks.get(number)[1];
            Shuffled permuted = shuffled.get(unit);
            scores.get(unit)[repeat] =
                    classifier.scores(table(permuted.unit(), permuted.rows().get(repeat)));
        });
        return scores;
    }

    private EventTable table(Unit unit, int[] rows) {
        EventTable table = events;
        for (int feature : unit.features()) {
            Column column = events.column(classifier.features().get(feature));
            table = table.with(column.gather(rows));
        }
        return table;
    }
}
