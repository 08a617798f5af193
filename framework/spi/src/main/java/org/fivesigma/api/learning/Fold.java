package org.fivesigma.api.learning;

/**
 * One division of events into those that train and those that are scored.
 *
 * @param training row numbers of the events that train, ascending
 * @param heldOut row numbers of the events that are scored, ascending; none of them trains
 */
public record Fold(int[] training, int[] heldOut) {}
