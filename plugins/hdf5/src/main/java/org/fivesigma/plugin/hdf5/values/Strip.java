package org.fivesigma.plugin.hdf5.values;

/**
 * Where values lie in an array of bytes: at equal distances, in groups of values side by side.
 *
 * @param bytes the array
 * @param at where the first group starts
 * @param stride the distance from one group to the next
 * @param groups the number of groups
 */
public record Strip(byte[] bytes, int at, int stride, int groups) {
    /** Where the k-th value of the first group starts. */
    int start(int k, int size) {
        return at + k * size;
    }
}
