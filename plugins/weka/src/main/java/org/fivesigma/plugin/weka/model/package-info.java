/** What Weka's classifiers have learnt, as data of our own where that is possible exactly. */
package org.fivesigma.plugin.weka.model;
