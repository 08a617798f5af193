package org.fivesigma.plugin.root.writing;

/**
 * What the key of a record says but its place and lengths.
 *
 * @param className the class of the object
 * @param name its name
 * @param title its title
 * @param cycle tells records of the same name apart
 * @param parent where the folder is that holds the record
 */
record Label(String className, String name, String title, int cycle, long parent) {
    /** 15 September 2026, in ROOT's bits: nothing here looks at a clock. */
    static final int DATE = 2026 - 1995 << 26 | 9 << 22 | 15 << 17;

    private static final int NUMBERS = 3 * Integer.BYTES + 3 * Short.BYTES;
    private static final int BIG = 1000;

    /** The length of the key. */
    int length(Format format) {
        int texts = new Bytes(0).text(className).text(name).text(title).length();
        return NUMBERS + 2 * format.placeSize() + texts;
    }

    /**
     * The key of a record.
     *
     * @param more bytes that follow the key and count as its own
     */
    Bytes key(Format format, long seek, int stored, int object, int more) {
        int length = length(format) + more;
        Bytes bytes = new Bytes(0);
        bytes.int32(length + stored)
                .int16(format.big() ? BIG + 4 : 4)
                .int32(object)
                .int32(DATE);
        bytes.int16(length).int16(cycle);
        format.place(bytes, seek);
        format.place(bytes, parent);
        return bytes.text(className).text(name).text(title);
    }
}
