/** Trees of a ROOT file: their branches, leaves and baskets. */
package org.fivesigma.plugin.root.tree;
