package org.fivesigma.plugin.assessment;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the steps that judge classifiers by events they have not seen, and that look at what they learn from. */
public final class AssessmentPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(
                Assess.class,
                Score.class,
                CompareModels.class,
                Overtraining.class,
                RocCurve.class,
                PrecisionRecall.class,
                ThresholdScan.class,
                ConfusionMatrix.class,
                Calibration.class,
                Correlations.class,
                InputDistributions.class,
                LearningCurve.class,
                LeakageProbe.class);
    }
}
