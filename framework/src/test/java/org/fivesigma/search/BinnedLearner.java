package org.fivesigma.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Study;
import org.fivesigma.search.space.Chance;

/**
 * Learns the fraction of signal in equal bins of the first feature. Candidates with the same bins share their counts; a
 * candidate can be made to fail in any of the ways that trainings fail.
 */
@StepType(name = "binned", version = 3, summary = "learn the fraction of signal in bins", example = "{}")
public final class BinnedLearner implements Learner<BinnedLearner.Params> {
    /** How a training goes wrong. */
    public enum Trouble {
        NONE,
        EXCEPTION,
        SAYS_WHY,
        ENDLESS,
        STUBBORN,
        HEAP,
        STACK,
        NOT_A_NUMBER,
        /** One in 27 fails, in turn by an exception, without end, and for want of memory; told by the seed and 10 bins. */
        SOMETIMES
    }

    /** Parameters. */
    public record Params(
            @Doc("bins") @Default("4") int bins,

            @Doc("events added to each bin, half of them signal") @Default("0")
            double smoothing,

            @Doc("fewest events that a bin may have; below 2 without effect") @Default("0")
            int least,

            @Doc("turns scores a little") @Default("0") long seed,
            @Doc("what goes wrong") @Default("none") Trouble trouble) {
        /** Checks the bins. */
        public Params {
            if (bins < 1) {
                throw new IllegalArgumentException("there is at least 1 bin, not " + bins);
            }
        }
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws Exception {
        fail(params);
        double[][] counts = counts(training, params.bins());
        BinnedClassifier classifier = new BinnedClassifier(training.features().get(0), fractions(params, counts));
        return new Trained(classifier, new Measures(Map.of("bins", Measure.of(params.bins()))));
    }

    static double[][] counts(LabelledEvents events, int bins) {
        double[][] counts = new double[2][bins];
        for (int i = 0; i < events.rows(); i++) {
            int bin = BinnedClassifier.bin(events.feature(0)[i], bins);
            counts[events.signal()[i] ? 1 : 0][bin] += events.weights()[i];
        }
        return counts;
    }

    static double[] fractions(Params params, double[][] counts) {
        double[] fractions = new double[params.bins()];
        for (int bin = 0; bin < fractions.length; bin++) {
            double all = counts[0][bin] + counts[1][bin] + params.smoothing();
            boolean enough = all > 0 && (params.least() < 2 || all >= params.least());
            double fraction = enough ? (counts[1][bin] + params.smoothing() / 2) / all : 0.5;
            double turn = params.seed() == 0
                    ? 0
                    : 0.02 * Chance.of(params.seed(), "bin " + bin).uniform();
            fractions[bin] = params.trouble() == Trouble.NOT_A_NUMBER ? Double.NaN : fraction * (1 - turn);
        }
        return fractions;
    }

    static void fail(Params params) throws Exception {
        if (params.trouble() != Trouble.SOMETIMES) {
            fail(params.trouble());
        } else if ((10 * params.seed() + params.bins()) % 27 == 2) {
            long kind = (10 * params.seed() + params.bins()) / 27 % 3;
            fail(List.of(Trouble.EXCEPTION, Trouble.ENDLESS, Trouble.HEAP).get((int) kind));
        }
    }

    static void fail(Trouble trouble) throws Exception {
        switch (trouble) {
            case EXCEPTION -> throw new IllegalStateException("the matrix is singular");
            case SAYS_WHY -> throw new StepFailure("the training diverges", "use a smaller step");
            case ENDLESS -> Thread.sleep(Long.MAX_VALUE);
            case STUBBORN -> goOnForever();
            case HEAP -> throw new OutOfMemoryError("size " + new long[Integer.MAX_VALUE].length);
            case STACK -> fail(Trouble.valueOf(trouble.name()));
            default -> {
                // trains
            }
        }
    }

    /** Goes on when it is told to stop, as code that waits for a device may do. */
    private static void goOnForever() {
        long until = System.nanoTime() + 600_000_000_000L;
        while (System.nanoTime() < until) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    @Override
    public Object family(Params params) {
        return params.bins();
    }

    @Override
    public Params plainest(Params params, int features) {
        return params.least() < 2
                ? new Params(params.bins(), params.smoothing(), 0, params.seed(), params.trouble())
                : params;
    }

    @Override
    public int leastRows(Params params) {
        return Math.max(2, params.least());
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        return new Cost(1e-8 * rows, 16L * params.bins());
    }

    @Override
    public Study<Params> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return new SharedCounts(events, folds);
    }

    /** Counts each fold once for each number of bins. */
    private static final class SharedCounts implements Study<Params> {
        private final LabelledEvents events;
        private final List<Fold> folds;
        private final Map<String, double[][]> counts = new ConcurrentHashMap<>();

        SharedCounts(LabelledEvents events, List<Fold> folds) {
            this.events = events;
            this.folds = folds;
        }

        @Override
        public void score(List<Params> family, int fold, int threads, Scores scores) throws Exception {
            int bins = family.get(0).bins();
            double[][] shared = counts.computeIfAbsent(
                    bins + " " + fold,
                    any -> counts(events.select(folds.get(fold).training()), bins));
            for (int i = 0; i < family.size(); i++) {
                fail(family.get(i));
                double[] fractions = fractions(family.get(i), shared);
                BinnedClassifier classifier =
                        new BinnedClassifier(events.features().get(0), fractions);
                scores.of(
                        i,
                        classifier.scores(
                                events.select(folds.get(fold).heldOut()).table()));
            }
        }
    }
}
