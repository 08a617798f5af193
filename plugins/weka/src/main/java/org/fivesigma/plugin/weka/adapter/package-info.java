/** Weka as it is used here: its surroundings, its schemes by name, options, and events as it takes them. */
package org.fivesigma.plugin.weka.adapter;
