package org.fivesigma.plugin.training;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the steps that make training sets: mixing, splitting, weighing and scaling. */
public final class TrainingPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(TrainingSet.class, ModelInputs.class, ScaleFeatures.class);
    }
}
