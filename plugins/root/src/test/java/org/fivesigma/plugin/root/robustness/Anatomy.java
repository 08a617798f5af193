package org.fivesigma.plugin.root.robustness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the records of a file are, found without the reader: by the names of classes in their keys.
 *
 * @param records the records
 */
record Anatomy(List<Found> records) {
    private static final List<String> CLASSES = List.of("TBasket", "TTree", "TNtuple", "TList", "TFile", "TDirectory");

    /** How far before the name of the class a key starts, in small files and in big ones. */
    private static final int[] NUMBERS = {26, 34};

    /** Where a compressed object has its first zstd frame's descriptor, and the bit there that promises a checksum. */
    private static final int FRAME = 13;

    private static final int CHECKSUM = 4;

    /**
     * A record.
     *
     * @param start its first byte
     * @param keyEnd the first byte of its object
     * @param end the byte after its last
     * @param open whether no checksum covers its object: it is stored as it is, or in a zstd frame as ROOT writes it
     */
    record Found(int start, int keyEnd, int end, boolean open) {
        boolean holdsOpen(int position) {
            return open && position >= keyEnd && position < end;
        }
    }

    static Anatomy of(byte[] bytes) {
        List<Found> records = new ArrayList<>();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        for (int position = 0; position < bytes.length; position++) {
            if (namesClass(bytes, position)) {
                for (int numbers : NUMBERS) {
                    add(records, file, position - numbers, numbers);
                }
            }
        }
        return new Anatomy(records);
    }

    private static boolean namesClass(byte[] bytes, int position) {
        for (String name : CLASSES) {
            byte[] text = name.getBytes(StandardCharsets.US_ASCII);
            int end = position + 1 + text.length;
            if (bytes[position] == text.length
                    && end <= bytes.length
                    && new String(bytes, position + 1, text.length, StandardCharsets.US_ASCII).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the record, if the key that would start there says that it does. */
    private static void add(List<Found> records, ByteBuffer file, int start, int numbers) {
        boolean big = numbers == NUMBERS[1];
        if (start < 100 || (big ? file.getLong(start + 18) : file.getInt(start + 18)) != start) {
            return;
        }
        int length = file.getInt(start);
        int keyLength = file.getShort(start + 14);
        int keyEnd = start + keyLength;
        boolean plain = length - keyLength == file.getInt(start + 6);
        boolean open = plain
                || (file.get(keyEnd) == 'Z'
                        && file.get(keyEnd + 1) == 'S'
                        && (file.get(keyEnd + FRAME) & CHECKSUM) == 0);
        records.add(new Found(start, keyEnd, start + length, open));
    }

    /** Whether a byte belongs to an object that no checksum covers. */
    boolean open(int position) {
        return records.stream().anyMatch(record -> record.holdsOpen(position));
    }
}
