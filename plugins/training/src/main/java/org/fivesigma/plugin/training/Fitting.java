package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.plugin.training.scaling.Scaling;
import org.fivesigma.plugin.training.scaling.Transformation;

/**
 * Fits the transformation of each feature, several features at a time.
 *
 * @param params what is fitted
 * @param parts the parts of the training set, the training events first
 */
record Fitting(ModelInputs.Params params, List<EventTable> parts) {
    /** The fitted transformations; the same for any number of threads. */
    Scaling on(int threads) throws StepFailure, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Transformation>> tasks = new ArrayList<>();
            params.features().forEach(feature -> tasks.add(() -> fitted(feature)));
            Map<String, Transformation> transformations = new LinkedHashMap<>();
            List<Future<Transformation>> results = workers.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                transformations.put(params.features().get(i), results.get(i).get());
            }
            return new Scaling(params.scale(), transformations);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof StepFailure told) {
                throw told;
            }
            throw new IllegalStateException("a feature could not be scaled", failure.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Transformation fitted(String feature) throws StepFailure {
        FeatureValues values = FeatureValues.of(feature, parts);
        return params.scale().fitted(params.fitOn() == ModelInputs.FitOn.TRAINING ? values.training() : values.all());
    }
}
