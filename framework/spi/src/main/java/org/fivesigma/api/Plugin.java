package org.fivesigma.api;

import java.util.List;

/** What a plugin module offers; found by {@link java.util.ServiceLoader}. Every method defaults to nothing. */
public interface Plugin {
    /** The steps offered, each with a public constructor without arguments and a {@link StepType}. */
    default List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of();
    }

    /** Codecs for artifacts that are not plain records. */
    default List<ArtifactCodec<?>> codecs() {
        return List.of();
    }
}
