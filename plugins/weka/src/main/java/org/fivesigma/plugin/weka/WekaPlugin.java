package org.fivesigma.plugin.weka;

import java.util.List;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.plugin.weka.model.WekaModelCodec;

/** Offers the classifiers and attribute selectors of Weka. */
public final class WekaPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(WekaClassifier.class, WekaAttributes.class);
    }

    @Override
    public List<ArtifactCodec<?>> codecs() {
        return List.of(new WekaModelCodec());
    }
}
