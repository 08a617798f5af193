/** Writes a picture as SVG text. */
package org.fivesigma.plugin.figures.svg;
