/** Events from the trees of ROOT files, read by the files' own description of themselves. */
package org.fivesigma.plugin.root;
