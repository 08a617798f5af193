/** The distributions a simulated column may follow, each turning a normal score into a value. */
package org.fivesigma.plugin.samples.shape;
