package org.fivesigma.store;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.learning.TreeEnsembleCodec;

/** Knows how each artifact is stored: event tables by column, plain records as JSON, all others by the codecs of plugins. */
public final class Codecs {
    private final List<Codec> codecs = new ArrayList<>();

    /** The built-in codecs and those of plugins, whose names must differ. */
    public Codecs(List<ArtifactCodec<?>> fromPlugins) {
        codecs.add(new EventTableCodec());
        codecs.add(new ExportedFileCodec());
        codecs.add(new PartsCodec(new TreeEnsembleCodec()));
        for (ArtifactCodec<?> codec : fromPlugins) {
            boolean taken = codec.name().equals(RecordCodec.NAME) || has(codec.name());
            if (taken) {
                throw new IllegalArgumentException("two codecs are named '" + codec.name() + "', the second is "
                        + codec.getClass().getName());
            }
            codecs.add(new PartsCodec(codec));
        }
        // last, because a plugin may store a record in a way of its own
        codecs.add(new RecordCodec());
    }

    /** The built-in codecs alone. */
    public static Codecs builtIn() {
        return new Codecs(List.of());
    }

    /** Whether artifacts of a class can be stored. */
    public boolean stores(Class<?> type) {
        return codecs.stream().anyMatch(codec -> codec.takes(type));
    }

    Codec of(Class<?> type) {
        for (Codec codec : codecs) {
            if (codec.takes(type)) {
                return codec;
            }
        }
        throw new IllegalArgumentException("artifacts of " + type.getName()
                + " cannot be stored; this is a mistake in the plugin: it must offer an ArtifactCodec for them,"
                + " or make them records");
    }

    Codec named(String name, int version) throws Damage {
        for (Codec codec : codecs) {
            if (codec.name().equals(name) && codec.version() == version) {
                return codec;
            }
        }
        throw new Damage("it is stored by codec " + name + " " + version + ", which is not installed");
    }

    private boolean has(String name) {
        return codecs.stream().anyMatch(codec -> codec.name().equals(name));
    }
}
