package org.fivesigma.plugin.csv;

/**
 * A stretch of whole rows at the start of a buffer.
 *
 * @param order the chunk's place in the sample, from 0 on
 * @param layout the columns of the file that it is from
 * @param bytes a buffer in which the stretch ends with a newline
 * @param length the stretch's bytes
 * @param firstLine the 1-based line of the first row
 * @param mostRows more rows it cannot hold
 * @param consumed how much of the file, as it is stored, has been read so far
 */
record Chunk(int order, Layout layout, byte[] bytes, int length, long firstLine, int mostRows, long consumed) {}
