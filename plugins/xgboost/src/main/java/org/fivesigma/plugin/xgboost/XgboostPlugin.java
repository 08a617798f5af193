package org.fivesigma.plugin.xgboost;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the boosted trees of XGBoost. */
public final class XgboostPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Xgboost.class);
    }
}
