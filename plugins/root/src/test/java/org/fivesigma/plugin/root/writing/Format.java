package org.fivesigma.plugin.root.writing;

import java.io.IOException;
import java.util.Optional;
import org.fivesigma.plugin.root.codec.Packing;

/**
 * How a file is written.
 *
 * @param packing the compression of its records, if any
 * @param big whether places take eight bytes, as in files beyond 2 GB
 */
public record Format(Optional<Packing> packing, boolean big) {
    /** Records as they are. */
    public static final Format PLAIN = new Format(Optional.empty(), false);

    /** Records compressed so. */
    public static Format packed(Packing packing) {
        return new Format(Optional.of(packing), false);
    }

    /** Compressed where that makes them shorter, which is how a reader tells. */
    byte[] stored(byte[] object) throws IOException {
        if (packing.isEmpty()) {
            return object;
        }
        byte[] blocks = packing.get().blocks(object);
        return blocks.length < object.length ? blocks : object;
    }

    /** Bytes of a place. */
    int placeSize() {
        return big ? Long.BYTES : Integer.BYTES;
    }

    /** Writes a place. */
    void place(Bytes bytes, long place) {
        if (big) {
            bytes.int64(place);
        } else {
            bytes.int32(Math.toIntExact(place));
        }
    }
}
