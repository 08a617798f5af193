package org.fivesigma.plugin.root.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A damaged copy of a file.
 *
 * @param bytes what it holds
 * @param damage what was done, in words
 * @param sealed whether everything that was touched is covered by a checksum, or by lengths that are told more than once
 */
record Mutant(byte[] bytes, String damage, boolean sealed) {
    private static final int[] LIES = {0, 1, -1, 2, 255, 256, 0x7fffffff, 0x80000000, 0x40000000, 0x3fffffff, 1 << 30};

    /** Bytes at the start of a file that say where everything is. */
    private static final int HEAD = 64;

    static Mutant of(byte[] original, Anatomy anatomy, SplittableRandom random) {
        int position = position(original.length, anatomy, random);
        return switch (random.nextInt(8)) {
            case 0 -> cut(original, random);
            case 1 -> without(original, position, random);
            case 2 -> with(original, position, random);
            case 3, 4 -> flipped(original, anatomy, position, random);
            case 5 -> overwritten(original, anatomy, position, random);
            default -> lying(original, anatomy, position, random);
        };
    }

    /** A place in the file: anywhere, in its head, in a key or just behind one, where lengths and places stand. */
    private static int position(int length, Anatomy anatomy, SplittableRandom random) {
        int where = random.nextInt(5);
        if (where == 0 || anatomy.records().isEmpty()) {
            return random.nextInt(length);
        }
        if (where == 1) {
            return random.nextInt(HEAD);
        }
        // the last records hold the tree, the list of keys and the descriptions of classes
        int count = anatomy.records().size();
        int from = where == 2 ? Math.max(0, count - 4) : 0;
        Anatomy.Found record = anatomy.records().get(random.nextInt(from, count));
        int span = where == 3 ? record.end() - record.start() : record.keyEnd() - record.start() + 40;
        return Math.min(record.start() + random.nextInt(Math.max(1, span)), length - 1);
    }

    private static Mutant cut(byte[] original, SplittableRandom random) {
        int length = random.nextInt(original.length);
        return new Mutant(Arrays.copyOf(original, length), "cut after " + length + " bytes", true);
    }

    private static Mutant without(byte[] original, int position, SplittableRandom random) {
        int count = Math.min(random.nextInt(1, 20), original.length - position);
        byte[] bytes = Arrays.copyOf(original, original.length - count);
        System.arraycopy(original, position + count, bytes, position, bytes.length - position);
        return new Mutant(bytes, "without " + count + " bytes from " + position, true);
    }

    private static Mutant with(byte[] original, int position, SplittableRandom random) {
        byte[] more = new byte[random.nextInt(1, 20)];
        random.nextBytes(more);
        byte[] bytes = Arrays.copyOf(original, original.length + more.length);
        System.arraycopy(original, position, bytes, position + more.length, original.length - position);
        System.arraycopy(more, 0, bytes, position, more.length);
        return new Mutant(bytes, "with " + more.length + " bytes more at " + position, true);
    }

    private static Mutant flipped(byte[] original, Anatomy anatomy, int position, SplittableRandom random) {
        byte[] bytes = original.clone();
        int bit = random.nextInt(Byte.SIZE);
        bytes[position] ^= (byte) (1 << bit);
        return new Mutant(bytes, "bit " + bit + " of byte " + position + " flipped", !anatomy.open(position));
    }

    private static Mutant overwritten(byte[] original, Anatomy anatomy, int position, SplittableRandom random) {
        byte[] noise = new byte[Math.min(random.nextInt(1, 40), original.length - position)];
        random.nextBytes(noise);
        return written(original, anatomy, position, noise, noise.length + " bytes of noise");
    }

    private static Mutant lying(byte[] original, Anatomy anatomy, int position, SplittableRandom random) {
        int value = LIES[random.nextInt(LIES.length)];
        byte[] number = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        boolean half = random.nextBoolean();
        byte[] lie = half ? Arrays.copyOfRange(number, 2, 4) : number;
        byte[] fits = Arrays.copyOf(lie, Math.min(lie.length, original.length - position));
        return written(original, anatomy, position, fits, "the number " + value);
    }

    private static Mutant written(byte[] original, Anatomy anatomy, int position, byte[] over, String what) {
        byte[] bytes = original.clone();
        System.arraycopy(over, 0, bytes, position, over.length);
        boolean sealed = true;
        for (int i = position; i < position + over.length; i++) {
            sealed &= bytes[i] == original[i] || !anatomy.open(i);
        }
        return new Mutant(bytes, what + " at byte " + position, sealed);
    }
}
