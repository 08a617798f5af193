/** Lays a figure out and gives it as a display list: paths, discs, texts and clips that every output format can write. */
package org.fivesigma.plugin.figures.draw;
