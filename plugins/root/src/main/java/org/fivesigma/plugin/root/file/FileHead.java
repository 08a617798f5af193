package org.fivesigma.plugin.root.file;

/**
 * What the first bytes of a file say about the rest.
 *
 * @param begin where the first record starts
 * @param end where the last record ends
 * @param nameBytes how many bytes of the first record come before the top directory
 * @param seekInfo where the descriptions of classes are
 */
record FileHead(long begin, long end, int nameBytes, long seekInfo) {
    /** How many bytes a head takes at most. */
    static final int LENGTH = 64;

    /** Versions from here on mean a file in which places take eight bytes. */
    private static final int BIG = 1_000_000;

    private static final int MAGIC = 0x726f6f74;

    /** Reads the head. */
    static FileHead read(Cursor cursor) throws Damage {
        if (cursor.left() < Integer.BYTES || cursor.int32() != MAGIC) {
            throw new Damage("this is no ROOT file: it does not start with the letters 'root'");
        }
        boolean big = cursor.int32() >= BIG;
        long begin = cursor.uint32();
        long end = cursor.seek(big);
        cursor.seek(big);
        cursor.skip(2 * Integer.BYTES);
        int nameBytes = cursor.int32();
        cursor.skip(1 + Integer.BYTES);
        long seekInfo = cursor.seek(big);
        return new FileHead(begin, end, nameBytes, seekInfo);
    }
}
