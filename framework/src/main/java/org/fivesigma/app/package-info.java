/** Wires the engine: plugins, catalog, store, plan, run and report behind one door for command lines and tests. */
package org.fivesigma.app;
