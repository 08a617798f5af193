package org.fivesigma.plugin.csv;

/**
 * A stretch of whole rows, and where they go.
 *
 * @param order the chunk's place in the sample, from 0 on
 * @param layout the columns of the file that it is from
 * @param bytes a buffer in which the stretch ends with a newline
 * @param from position of the first row
 * @param to position after the last row
 * @param firstLine the 1-based line of the first row
 * @param slab the arrays that take the rows
 * @param firstRow the slab's row that takes the first one
 */
record Chunk(int order, Layout layout, byte[] bytes, int from, int to, long firstLine, Slab slab, int firstRow) {}
