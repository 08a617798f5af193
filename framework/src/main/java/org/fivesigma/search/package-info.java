/**
 * The step that searches: which candidates it tries, what it finds, and what it tells before it starts.
 *
 * <p>Its parts follow one arrow: {@code space} is read by {@code fold}; {@code trial} reads these and {@code objective}.
 */
package org.fivesigma.search;
