/** Training sets: mixing, splitting, weighing and scaling events. */
package org.fivesigma.plugin.training;
