package org.fivesigma.plugin.hdf5.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.fivesigma.plugin.hdf5.file.GlobalHeap;

/** References to texts or lists that lie elsewhere in the file, one for each row: a length, an address and an index. */
final class References {
    /** The bytes of one. */
    static final int BYTES = 16;

    private static final int ADDRESS_AT = 4;
    private static final int INDEX_AT = 12;

    private final ByteBuffer all;

    /** The references in these bytes, one after the other. */
    References(byte[] bytes) {
        all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of rows. */
    int rows() {
        return all.limit() / BYTES;
    }

    /** The length of a row's text in bytes, or of its list in values. */
    long length(int row) {
        return Integer.toUnsignedLong(all.getInt(row * BYTES));
    }

    /** Follows the reference of a row to values of so many bytes each. */
    ByteBuffer follow(int row, int size, GlobalHeap heap) {
        int at = row * BYTES;
        return heap.bytes(length(row) * size, all.getLong(at + ADDRESS_AT), all.getInt(at + INDEX_AT));
    }

    /** The rows in the order in which what they refer to lies in the file, so that each part of it is read once. */
    int[] inOrderOfPlaces() {
        long[] places = new long[rows()];
        Arrays.setAll(places, row -> all.getLong(row * BYTES + ADDRESS_AT));
        long[] sorted = places.clone();
        Arrays.sort(sorted);
        long[] ranked = new long[places.length];
        Arrays.setAll(ranked, row -> (long) Arrays.binarySearch(sorted, places[row]) << Integer.SIZE | row);
        Arrays.sort(ranked);
        return Arrays.stream(ranked).mapToInt(key -> (int) key).toArray();
    }
}
