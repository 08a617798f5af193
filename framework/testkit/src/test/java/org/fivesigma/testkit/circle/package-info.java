/** Packages that name each other in a circle, and calls that are not allowed, for the tests that find them. */
package org.fivesigma.testkit.circle;
