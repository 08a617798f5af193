package org.fivesigma.plugin.csv;

/**
 * A stretch of whole rows at the start of a buffer.
 *
 * @param order the chunk's place in the sample, from 0 on
 * @param layout the columns of the file that it is from
 * @param bytes a buffer in which the stretch ends with a newline
 * @param length the stretch's bytes
 * @param consumed how much of the file, as it is stored, has been read so far
 */
record Chunk(int order, Layout layout, byte[] bytes, int length, long consumed) {
    private static final int USUAL = 1 << 20;

    /** More rows than these it cannot hold. */
    int mostRows() {
        int rows = length / layout.width() + 1;
        return length > USUAL ? Math.min(rows, Rows.newlines(bytes, 0, length)) : rows;
    }
}
