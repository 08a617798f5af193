package org.fivesigma.store;

/** A set of very many digests, told apart by their first 64 bits; two that agree in these count as one. */
final class DigestSet {
    private static final int BITS = 16;
    private static final int RADIX = 16;

    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether a digest is in the set. */
    boolean has(Digest digest) {
        long head = head(digest);
        return slots[slot(head)] == head;
    }

    /** Adds a digest; false where it was in the set. */
    boolean add(Digest digest) {
        if (has(digest)) {
            return false;
        }
        if (2 * size >= slots.length) {
            grow();
        }
        long head = head(digest);
        slots[slot(head)] = head;
        size++;
        return true;
    }

    // zero marks a free slot
    private static long head(Digest digest) {
        long head = Long.parseUnsignedLong(digest.hex(), 0, BITS, RADIX);
        return head == 0 ? 1 : head;
    }

    private int slot(long head) {
        int slot = (int) head & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != head) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long head : before) {
            if (head != 0) {
                slots[slot(head)] = head;
            }
        }
    }
}
