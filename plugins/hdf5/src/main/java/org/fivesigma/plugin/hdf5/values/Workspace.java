package org.fivesigma.plugin.hdf5.values;

import java.util.zip.Inflater;

/** What one worker works with: arrays that are used again and again. */
public final class Workspace implements AutoCloseable {
    private final Inflater inflater = new Inflater();
    private byte[] stored = new byte[0];
    private byte[] gathered = new byte[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];
    private long[] longs = new long[0];
    private byte[] flags = new byte[0];

    /** Undoes deflate. */
    Inflater inflater() {
        return inflater;
    }

    /** Room for bytes as they are stored. */
    byte[] stored(int length) {
        stored = stored.length < length ? new byte[length] : stored;
        return stored;
    }

    /** Room for bytes brought side by side. */
    byte[] gathered(int length) {
        gathered = gathered.length < length ? new byte[length] : gathered;
        return gathered;
    }

    /** Room for decoded floats. */
    float[] floats(int length) {
        floats = floats.length < length ? new float[length] : floats;
        return floats;
    }

    /** Room for decoded doubles. */
    double[] doubles(int length) {
        doubles = doubles.length < length ? new double[length] : doubles;
        return doubles;
    }

    /** Room for decoded integers. */
    long[] longs(int length) {
        longs = longs.length < length ? new long[length] : longs;
        return longs;
    }

    /** Room for decoded flags. */
    byte[] flags(int length) {
        flags = flags.length < length ? new byte[length] : flags;
        return flags;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
