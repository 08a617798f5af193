package org.fivesigma.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the blobs of an artifact while it is written; equal ones are listed once. */
final class BlobTable {
    private final Blobs blobs;
    private final Map<BlobReference, Integer> positions = new LinkedHashMap<>();

    BlobTable(Blobs blobs) {
        this.blobs = blobs;
    }

    /** Stores content and gives its position in the manifest's list. */
    int add(Content content) throws IOException {
        return add(blobs.put(content));
    }

    /** Lists a blob that is stored already, and gives its position. */
    int add(BlobReference stored) {
        return positions.computeIfAbsent(stored, unknown -> positions.size());
    }

    /** Where the blobs are stored. */
    Blobs blobs() {
        return blobs;
    }

    List<BlobReference> references() {
        return new ArrayList<>(positions.keySet());
    }
}
