/** A step that shows event columns against each other, two by two. */
package org.fivesigma.plugin.figures.pairs;
