package org.fivesigma.shape;

import org.fivesigma.text.Place;

/**
 * A bound value together with the place it was written at, for problems found later.
 *
 * @param value the value
 * @param place where it stands
 */
public record Located<T>(T value, Place place) {}
