/** Steps that keep the contract, and steps that break it in one way each. */
package org.fivesigma.testkit.steps;
