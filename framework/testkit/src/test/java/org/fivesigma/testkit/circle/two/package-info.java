/** Names the first package in a generic type only. */
package org.fivesigma.testkit.circle.two;
