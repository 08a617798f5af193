package org.fivesigma.plugin.figures.draw;

/**
 * A part of a text that is set in one size.
 *
 * @param text legal characters without control codes
 * @param shift how far above the base line, in font sizes
 * @param scale its size, in font sizes
 */
public record Run(String text, double shift, double scale) {}
