/** Exports events to Arrow files, which pandas, Julia and many others open, and to CSV. */
package org.fivesigma.plugin.arrow;
