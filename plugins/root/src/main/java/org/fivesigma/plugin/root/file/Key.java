package org.fivesigma.plugin.root.file;

/**
 * The label of a record: what it holds, where it is and how long it is.
 *
 * @param bytes the length of the record with its key
 * @param objectBytes the length of the object when it is not compressed
 * @param keyBytes the length of the key at the start of the record
 * @param cycle tells records of the same name apart; the highest is the newest
 * @param seek where the record is
 * @param className the class of the object
 * @param name the name of the object
 */
public record Key(int bytes, int objectBytes, int keyBytes, int cycle, long seek, String className, String name) {
    /** Versions beyond this mean a key in which places take eight bytes. */
    private static final int BIG = 1000;

    /** Far more than ROOT puts into a basket or the description of a tree; more would not fit the memory of several threads. */
    private static final int LARGEST = 128 << 20;

    /** Beyond this many bytes, nothing real is compressed by more than the ratio. */
    private static final int SURELY_SMALL = 64 << 20;

    private static final int MOST_RATIO = 2000;

    /** Reads a key. */
    public static Key read(Cursor cursor) throws Damage {
        int bytes = cursor.int32();
        boolean big = cursor.int16() > BIG;
        int objectBytes = cursor.int32();
        cursor.skip(Integer.BYTES);
        int keyBytes = cursor.uint16();
        int cycle = cursor.uint16();
        long seek = cursor.seek(big);
        cursor.seek(big);
        String className = cursor.text();
        String name = cursor.text();
        cursor.text();
        return new Key(bytes, objectBytes, keyBytes, cycle, seek, className, name);
    }

    /** The key itself, if a record can have such lengths. */
    public Key checked() throws Damage {
        boolean large = objectBytes > LARGEST
                || (compressed() && objectBytes > SURELY_SMALL && objectBytes / MOST_RATIO > storedBytes());
        if (keyBytes > bytes || objectBytes < 0 || large) {
            throw new Damage(this + " declares impossible lengths: " + bytes + " bytes with a key of " + keyBytes
                    + " and an object of " + objectBytes);
        }
        return this;
    }

    /** How many bytes of the file the object takes. */
    public int storedBytes() {
        return bytes - keyBytes;
    }

    /** Whether the object is compressed. */
    public boolean compressed() {
        return storedBytes() != objectBytes;
    }

    @Override
    public String toString() {
        return "the record of " + className + " '" + name + "' at byte " + seek;
    }

    /** The same key with these texts, which many keys may share in memory. */
    public Key named(String sharedClass, String sharedName) {
        return new Key(bytes, objectBytes, keyBytes, cycle, seek, sharedClass, sharedName);
    }
}
