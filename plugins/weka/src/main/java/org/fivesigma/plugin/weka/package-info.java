/** The classifiers and attribute selectors of Weka. */
package org.fivesigma.plugin.weka;
