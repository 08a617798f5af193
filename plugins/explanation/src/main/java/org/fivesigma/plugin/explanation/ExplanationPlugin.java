package org.fivesigma.plugin.explanation;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** The steps that explain classifiers. */
public final class ExplanationPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(PermutationImportance.class, ImpurityImportance.class, Shap.class);
    }
}
