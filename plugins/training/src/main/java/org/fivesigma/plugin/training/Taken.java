package org.fivesigma.plugin.training;

import java.util.Arrays;
import java.util.Optional;
import org.fivesigma.api.StepFailure;

/** Takes so many events of each class, drawn from all samples of the class together. */
final class Taken {
    private Taken() {}

    static Samples of(TrainingSet.Params params, Samples all) throws StepFailure {
        return ofClass(params, all, true).and(ofClass(params, all, false));
    }

    private static Samples ofClass(TrainingSet.Params params, Samples all, boolean signal) throws StepFailure {
        Samples ofClass = all.of(signal);
        Optional<Integer> wanted = params.take().of(signal);
        if (wanted.isEmpty()) {
            return ofClass;
        }
        int count = wanted.get();
        if (count > ofClass.rows()) {
            String word = signal ? "signal" : "background";
            throw new StepFailure(
                    count + " " + word + " events are to be taken, but there are only " + ofClass.rows(),
                    "take at most " + ofClass.rows() + ", or leave out take." + word + " to take all");
        }
        long[] keys = params.split().keys(ofClass, params.seed(), Draw.take(signal));
        int[] first = Arrays.copyOf(Order.by(keys), count);
        Arrays.sort(first);
        return ofClass.select(first);
    }
}
