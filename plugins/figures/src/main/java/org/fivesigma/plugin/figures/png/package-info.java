/** Writes a picture as pixels of a PNG file: by arithmetic of its own, so that every machine and Java version gives the same bytes. */
package org.fivesigma.plugin.figures.png;
