package org.fivesigma.plugin.xgboost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.api.learning.TreeEnsemble;

/**
 * Trains many candidates: those that differ in the number of trees only by one run of the most trees, whose first trees are the
 * runs of fewer; and all on copies of a fold's events that are made once for each training at the same time.
 */
final class XgboostStudy implements Study<Xgboost.Params> {
    private final LabelledEvents events;
    private final List<Fold> folds;
    private final StepContext context;
    private final List<Map<NegativeWeights, ConcurrentLinkedQueue<Matrix>>> idle = new ArrayList<>();

    XgboostStudy(LabelledEvents events, List<Fold> folds, StepContext context) {
        this.events = events;
        this.folds = List.copyOf(folds);
        this.context = context;
        for (int fold = 0; fold < folds.size(); fold++) {
            Map<NegativeWeights, ConcurrentLinkedQueue<Matrix>> matrices = new EnumMap<>(NegativeWeights.class);
            for (NegativeWeights policy : NegativeWeights.values()) {
                matrices.put(policy, new ConcurrentLinkedQueue<>());
            }
            idle.add(matrices);
        }
    }

    @Override
    public void score(List<Xgboost.Params> family, int fold, int threads, Scores scores) throws Exception {
        int most = family.stream().mapToInt(Xgboost.Params::trees).max().orElseThrow();
        TreeEnsemble longest = trained(family.get(0).withTrees(most), fold, threads);
        EventTable heldOut = events.select(folds.get(fold).heldOut()).table();
        for (int i = 0; i < family.size(); i++) {
            scores.of(i, longest.first(family.get(i).trees()).scores(heldOut));
        }
    }

    private TreeEnsemble trained(Xgboost.Params params, int fold, int threads) throws Exception {
        Boosting boosting = new Boosting(params, events.features(), new Threads(context, threads));
        if (params.earlyStopping().isPresent()) {
            throw Boosting.noValidation();
        }
        ConcurrentLinkedQueue<Matrix> matrices = idle.get(fold).get(params.negativeWeights());
        Matrix matrix = matrices.poll();
        if (matrix == null) {
            matrix = matrix(params, fold);
        }
        try {
            return boosting.all(matrix);
        } finally {
            matrices.add(matrix);
        }
    }

    private Matrix matrix(Xgboost.Params params, int fold) throws StepFailure, XGBoostError {
        LabelledEvents training = events.select(folds.get(fold).training());
        return Matrix.of(params.negativeWeights().applied(training));
    }

    @Override
    public void close() {
        idle.forEach(matrices -> matrices.values().forEach(XgboostStudy::closeAll));
    }

    private static void closeAll(ConcurrentLinkedQueue<Matrix> matrices) {
        matrices.forEach(Matrix::close);
        matrices.clear();
    }

    /** The surroundings of the study with another number of threads. */
    private record Threads(StepContext outer, int threads) implements StepContext {
        @Override
        public Path scratch() {
            return outer.scratch();
        }

        @Override
        public void progress(double done, String what) {
            // the study's own progress is told in candidates
        }
    }
}
