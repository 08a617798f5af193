/** The outer shape of a ROOT file: its head, its keys and directories, and the bytes of the objects they point at. */
package org.fivesigma.plugin.root.file;
