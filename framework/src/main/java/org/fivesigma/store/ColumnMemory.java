package org.fivesigma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;

/**
 * Remembers which values in memory are which blobs, so that values shared by many tables are hashed once and loaded once.
 *
 * <p>It keeps nothing alive: when the last table goes, so do its values.
 */
final class ColumnMemory {
    // keys are compared by identity, because neither arrays nor shared values define equality
    private final Map<Object, StoredValues> stored = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<Loaded, WeakReference<Values>> columns = new ConcurrentHashMap<>();
    private final Map<BlobReference, WeakReference<int[]>> selections = new ConcurrentHashMap<>();

    /**
     * Values that are stored.
     *
     * @param blob the blob that holds them
     * @param count how many they are
     */
    record StoredValues(BlobReference blob, int count) {}

    private record Loaded(BlobReference blob, ColumnSpec spec) {}

    /** Stores values that are not stored yet. */
    interface Making {
        /** Stores the values. */
        StoredValues store() throws IOException;
    }

    /** The blob of values; they are hashed and stored unless that was done before. */
    StoredValues store(Object identity, Making making, Blobs blobs) throws IOException {
        StoredValues known = stored.get(identity);
        if (known != null && blobs.use(known.blob())) {
            return known;
        }
        StoredValues values = making.store();
        stored.put(identity, values);
        return values;
    }

    /** Notes that values are those of a blob. */
    void isStored(Object identity, StoredValues values) {
        stored.put(identity, values);
    }

    /** The values of a blob, loaded when first asked for, by whichever table asks first. */
    Supplier<Column> column(BlobReference blob, ColumnSpec spec, int rows, Blobs blobs) {
        Loaded key = new Loaded(blob, spec);
        WeakReference<Values> known = columns.get(key);
        Values values = known == null ? null : known.get();
        if (values == null) {
            values = new Values(blob, spec, rows, blobs);
            columns.values().removeIf(reference -> reference.get() == null);
            columns.put(key, new WeakReference<>(values));
        }
        return values;
    }

    /** The rows that a blob holds. */
    int[] selection(BlobReference blob, Blobs blobs) throws IOException {
        WeakReference<int[]> known = selections.get(blob);
        int[] rows = known == null ? null : known.get();
        if (rows == null) {
            rows = blobs.read(blob, input -> ColumnReading.rows((int) (blob.bytes() / Integer.BYTES), input));
            selections.values().removeIf(reference -> reference.get() == null);
            selections.put(blob, new WeakReference<>(rows));
            isStored(rows, new StoredValues(blob, rows.length));
        }
        return rows;
    }

    private static final class Values implements Supplier<Column> {
        private final BlobReference blob;
        private final ColumnSpec spec;
        private final int rows;
        private final Blobs blobs;
        private Optional<Column> loaded = Optional.empty();

        Values(BlobReference blob, ColumnSpec spec, int rows, Blobs blobs) {
            this.blob = blob;
            this.spec = spec;
            this.rows = rows;
            this.blobs = blobs;
        }

        @Override
        public synchronized Column get() {
            if (loaded.isEmpty()) {
                try {
                    loaded = Optional.of(ColumnReading.read(spec, rows, blob, blobs));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
            return loaded.get();
        }
    }
}
