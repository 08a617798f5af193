package org.fivesigma.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.Learner;

/** What the trainings of a search take, by the learner's own estimate. */
final class Forecast {
    private static final double KIBI = 1024;

    private final Learner<Record> learner;
    private final Map<Object, List<Record>> families = new LinkedHashMap<>();
    private final int features;
    private final int folds;

    Forecast(Learner<Record> learner, List<Record> models, int features, int folds) {
        this.learner = learner;
        this.features = features;
        this.folds = folds;
        models.forEach(model -> families.computeIfAbsent(learner.family(model), any -> new ArrayList<>())
                .add(model));
    }

    /** How many families there are. */
    int families() {
        return families.size();
    }

    /** What all trainings on so many events take when nothing is shared. */
    Cost alone(int rows) {
        Cost all = new Cost(0, 0);
        for (List<Record> family : families.values()) {
            for (Record model : family) {
                all = all.then(onAllFolds(learner.cost(model, rows, features)));
            }
        }
        return all;
    }

    /** What they take when a family costs no more than its dearest model. */
    Cost shared(int rows) {
        Cost all = new Cost(0, 0);
        for (List<Record> family : families.values()) {
            Cost dearest = new Cost(0, 0);
            for (Record model : family) {
                Cost cost = learner.cost(model, rows, features);
                dearest = cost.seconds() > dearest.seconds() ? cost : dearest;
            }
            all = all.then(onAllFolds(dearest));
        }
        return all;
    }

    private Cost onAllFolds(Cost once) {
        return new Cost(once.seconds() * folds, once.bytes());
    }

    /** Both in words. */
    static String words(Cost shared, Cost alone) {
        String least = "about " + duration(shared.seconds()) + " of one core";
        String most = alone.seconds() > 1.1 * shared.seconds()
                ? " if families share all they can, at most " + duration(alone.seconds()) + " if they share nothing"
                : "";
        return least + most + ", and up to " + memory(alone.bytes()) + " beside the events for each training at a time";
    }

    static String duration(double seconds) {
        if (seconds < 100) {
            return String.format(Locale.ROOT, seconds < 9.95 ? "%.1f s" : "%.0f s", Math.max(0.1, seconds));
        }
        if (seconds < 6000) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        double hours = seconds / 3600;
        return String.format(Locale.ROOT, hours < 9.95 ? "%.1f h" : "%.0f h", hours);
    }

    private static String memory(long bytes) {
        double mebibytes = bytes / KIBI / KIBI;
        return mebibytes < KIBI
                ? String.format(Locale.ROOT, "%.0f MiB", Math.max(1, mebibytes))
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / KIBI);
    }
}
