package org.fivesigma.plugin.trees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.plugin.trees.grow.TrainingEvents;
import org.fivesigma.plugin.trees.grow.TreeSettings;

/** Grows the forests of many candidates together, from events that are prepared once for each fold. */
final class ForestStudy<P extends Record> implements Study<P> {
    private final LabelledEvents events;
    private final List<Fold> folds;
    private final Function<P, Planting> planting;
    private final BiFunction<P, Integer, TreeSettings> settings;
    private final Map<Place, TrainingEvents> prepared = new HashMap<>();

    /** Events of a fold, prepared in one way. */
    private record Place(int fold, Planting.Soil soil) {}

    /**
     * A study.
     *
     * @param planting what candidates must have in common
     * @param settings in what they may differ, for so many features
     */
    ForestStudy(
            LabelledEvents events,
            List<Fold> folds,
            Function<P, Planting> planting,
            BiFunction<P, Integer, TreeSettings> settings) {
        this.events = events;
        this.folds = List.copyOf(folds);
        this.planting = planting;
        this.settings = settings;
    }

    @Override
    public void score(List<P> family, int fold, int threads, Scores scores) throws StepFailure, InterruptedException {
        Planting common = planting.apply(family.get(0));
        int features = events.features().size();
        List<TreeSettings> forests = family.stream()
                .map(candidate -> settings.apply(candidate, features))
                .toList();
        LabelledEvents heldOut = events.select(folds.get(fold).heldOut());
        common.forests(prepared(new Place(fold, common.soil()), threads), threads)
                .score(forests, heldOut, scores);
    }

    private synchronized TrainingEvents prepared(Place place, int threads) throws StepFailure, InterruptedException {
        if (!prepared.containsKey(place)) {
            LabelledEvents training = events.select(folds.get(place.fold).training());
            prepared.put(place, place.soil.prepare(training, threads));
        }
        return prepared.get(place);
    }

    @Override
    public synchronized void close() {
        prepared.clear();
    }
}
