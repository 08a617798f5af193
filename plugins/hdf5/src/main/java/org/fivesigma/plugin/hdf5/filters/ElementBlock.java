package org.fivesigma.plugin.hdf5.filters;

/**
 * Elements of a dataset side by side in memory, maybe still shuffled: first the first byte of each element, then the second
 * of each, and so on.
 *
 * @param bytes the bytes
 * @param planes in how many planes they are shuffled; 1 where they are not
 * @param length how many bytes are in use
 */
public record ElementBlock(byte[] bytes, int planes, int length) {
    /** Elements that are not shuffled. */
    public static ElementBlock plain(byte[] bytes, int length) {
        return new ElementBlock(bytes, 1, length);
    }

    /** Whether bytes of one element do not lie side by side. */
    public boolean shuffled() {
        return planes > 1;
    }

    /** The number of whole elements that are shuffled; what follows them is not. */
    private int elements() {
        return length / planes;
    }

    /** Brings so many bytes of so many elements side by side, element by element. */
    public void unshuffle(int offset, int size, int first, int count, byte[] into) {
        int elements = elements();
        for (int b = 0; b < size; b++) {
            int plane = (offset + b) * elements + first;
            for (int i = 0; i < count; i++) {
                into[i * size + b] = bytes[plane + i];
            }
        }
    }

    /** Brings all bytes of all elements side by side. */
    static byte[] unshuffled(byte[] bytes, int length, int planes) {
        byte[] result = new byte[length];
        int elements = length / planes;
        new ElementBlock(bytes, planes, length).unshuffle(0, planes, 0, elements, result);
        // what is left over of a whole element is never shuffled
        System.arraycopy(bytes, elements * planes, result, elements * planes, length - elements * planes);
        return result;
    }
}
