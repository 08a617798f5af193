/** Steps that choose events, count what is left of them, clean them and compute new columns. */
package org.fivesigma.plugin.selection;
