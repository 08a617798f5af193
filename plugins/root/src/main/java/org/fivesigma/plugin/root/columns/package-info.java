/** What the branches of a tree mean as columns, and how the bytes of baskets become their values. */
package org.fivesigma.plugin.root.columns;
