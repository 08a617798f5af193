/** The filters that chunks went through, and the way back to the bytes of elements. */
package org.fivesigma.plugin.hdf5.filters;
