package org.fivesigma.plugin.root.writing;

/** The values of a branch, one after the other. */
public sealed interface Values {
    /** ROOT's letter for the type, which also ends the name of the kind of leaf. */
    char letter();

    /** Bytes of a value. */
    int size();

    /** How many. */
    int count();

    /** Writes one. */
    void write(Bytes bytes, int index);

    /** Floats of 32 bits. */
    static Values of(float... values) {
        return new Floats(values);
    }

    /** Floats of 64 bits. */
    static Values of(double... values) {
        return new Doubles(values);
    }

    /** Integers of 32 bits. */
    static Values of(int... values) {
        return new Ints(values);
    }

    /** Integers of 64 bits. */
    static Values of(long... values) {
        return new Longs(values);
    }

    /** Flags. */
    static Values of(boolean... values) {
        return new Flags(values);
    }

    /** Floats of 32 bits. */
    record Floats(float[] values) implements Values {
        @Override
        public char letter() {
            return 'F';
        }

        @Override
        public int size() {
            return Float.BYTES;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void write(Bytes bytes, int index) {
            bytes.float32(values[index]);
        }
    }

    /** Floats of 64 bits. */
    record Doubles(double[] values) implements Values {
        @Override
        public char letter() {
            return 'D';
        }

        @Override
        public int size() {
            return Double.BYTES;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void write(Bytes bytes, int index) {
            bytes.float64(values[index]);
        }
    }

    /** Integers of 32 bits. */
    record Ints(int[] values) implements Values {
        @Override
        public char letter() {
            return 'I';
        }

        @Override
        public int size() {
            return Integer.BYTES;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void write(Bytes bytes, int index) {
            bytes.int32(values[index]);
        }
    }

    /** Integers of 64 bits. */
    record Longs(long[] values) implements Values {
        @Override
        public char letter() {
            return 'L';
        }

        @Override
        public int size() {
            return Long.BYTES;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void write(Bytes bytes, int index) {
            bytes.int64(values[index]);
        }
    }

    /** Flags of a byte. */
    record Flags(boolean[] values) implements Values {
        @Override
        public char letter() {
            return 'O';
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void write(Bytes bytes, int index) {
            bytes.int8(values[index] ? 1 : 0);
        }
    }
}
