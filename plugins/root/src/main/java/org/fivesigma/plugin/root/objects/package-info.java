/** Objects of a ROOT file, read by the descriptions of their classes that the file itself holds. */
package org.fivesigma.plugin.root.objects;
