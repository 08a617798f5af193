package org.fivesigma.plugin.samples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An endless list of random numbers, any of which can be had directly by its place.
 *
 * <p>The mixing function is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), applied to a key and a counter. Streams of
 * different names are independent, so a new column leaves all others as they were, and threads need no order.
 */
final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long start;
    private final long key;

    private RandomStream(long start, long key) {
        this.start = start;
        this.key = key;
    }

    /** The stream that belongs to a seed and a path of names. */
    static RandomStream of(long seed, String... path) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
        for (String name : path) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        ByteBuffer key = ByteBuffer.wrap(digest.digest());
        return new RandomStream(key.getLong(), key.getLong());
    }

    /** The uniform number in (0, 1) at a place; neither end is ever given. */
    double uniform(long place) {
        long bits = mix(mix(start + (place + 1) * GOLDEN) ^ key);
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    private static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
