/** The types of a dataset's elements: their members, and where and how the value of each lies. */
package org.fivesigma.plugin.hdf5.types;
