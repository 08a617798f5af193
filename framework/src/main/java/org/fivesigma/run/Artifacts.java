package org.fivesigma.run;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.Digest;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;

/** Artifacts in memory, given up when memory is short and then read from the store again. */
final class Artifacts {
    private final Store store;
    private final ConcurrentMap<Digest, SoftReference<Object>> known = new ConcurrentHashMap<>();

    Artifacts(Store store) {
        this.store = store;
    }

    /** The artifact, from memory where it still is there. */
    Object get(Artifact artifact, Class<?> type) throws StoreException {
        SoftReference<Object> held = known.get(artifact.digest());
        Object value = held == null ? null : held.get();
        if (value != null) {
            return value;
        }
        Object read = store.get(artifact, type);
        known.put(artifact.digest(), new SoftReference<>(read));
        return read;
    }

    /** Stores an artifact and keeps it at hand. */
    Artifact put(Object value) throws StoreException {
        Artifact artifact = store.put(value);
        known.put(artifact.digest(), new SoftReference<>(value));
        return artifact;
    }
}
