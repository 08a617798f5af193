package org.fivesigma.plugin.selection;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/** Which events pass all requirements but one, known for each of them after every requirement was asked once. */
final class Passing {
    private final int[] failures;
    private final int[] failed;

    private Passing(int[] failures, int[] failed) {
        this.failures = failures;
        this.failed = failed;
    }

    /** Asks each requirement of all events. */
    static Passing of(EventTable events, List<Bounded> cuts) throws StepFailure {
        int[] failures = new int[events.rows()];
        int[] failed = new int[events.rows()];
        for (int cut = 0; cut < cuts.size(); cut++) {
            boolean[] holds = cuts.get(cut).condition().holds(events);
            for (int row = 0; row < holds.length; row++) {
                if (!holds[row]) {
                    failures[row]++;
                    failed[row] = cut;
                }
            }
        }
        return new Passing(failures, failed);
    }

    /** The numbers of the events that pass all requirements but perhaps this one. */
    double[] allBut(int cut, double[] numbers) {
        double[] kept = new double[numbers.length];
        int count = 0;
        for (int row = 0; row < numbers.length; row++) {
            if (failures[row] == 0 || failures[row] == 1 && failed[row] == cut) {
                kept[count++] = numbers[row];
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }
}
