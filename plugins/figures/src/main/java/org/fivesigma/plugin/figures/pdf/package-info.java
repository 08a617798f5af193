/** Writes a picture as a PDF file. */
package org.fivesigma.plugin.figures.pdf;
