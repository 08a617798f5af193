/** Names the other package in code. */
package org.fivesigma.testkit.circle.one;
