package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;

/**
 * Trains candidates that differ in learning rate, depth and number of trees together, each fold quantised once.
 *
 * <p>A training of many trees answers for each smaller number of trees; one whose trees were never kept from growing by their
 * depth answers for all larger depths; and the first tree is the same at all learning rates, since all begin at the same base.
 */
final class BoostingStudy implements Study<BoostedTrees.Params> {
    private final LabelledEvents events;
    private final List<Fold> folds;
    private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();

    BoostingStudy(LabelledEvents events, List<Fold> folds) {
        this.events = events;
        this.folds = List.copyOf(folds);
    }

    /** What candidates that are prepared alike have in common. */
    private record Key(int fold, BoostedTrees.Params params) {}

    /**
     * A fold.
     *
     * @param material the events that train
     * @param heldOut features of the events that are scored
     */
    private record Prepared(Material material, LabelledEvents heldOut) {}

    @Override
    public void score(List<BoostedTrees.Params> family, int fold, int threads, Scores scores) throws Exception {
        if (family.isEmpty()) {
            return;
        }
        Prepared ready = prepared(family.get(0), fold);
        Map<Double, List<Candidate>> byRate = new TreeMap<>();
        for (int i = 0; i < family.size(); i++) {
            byRate.computeIfAbsent(family.get(i).learningRate(), rate -> new ArrayList<>())
                    .add(new Candidate(i, family.get(i)));
        }
        FamilyTraining training = new FamilyTraining(ready.material(), ready.heldOut(), scores);
        for (List<Candidate> candidates : byRate.values()) {
            training.train(candidates, threads);
        }
    }

    private Prepared prepared(BoostedTrees.Params params, int fold) throws Exception {
        Key key = new Key(fold, BoostedFamilies.preparation(params));
        Prepared known = prepared.get(key);
        if (known != null) {
            return known;
        }
        LabelledEvents training = events.select(folds.get(fold).training());
        LabelledEvents heldOut = events.select(folds.get(fold).heldOut());
        Material material = Material.of(params, training, training.select(new int[0]));
        return Optional.ofNullable(prepared.putIfAbsent(key, new Prepared(material, heldOut)))
                .orElseGet(() -> prepared.get(key));
    }

    @Override
    public void close() {
        prepared.clear();
    }

    /** A candidate and its place in the family. */
    record Candidate(int position, BoostedTrees.Params params) {}
}
