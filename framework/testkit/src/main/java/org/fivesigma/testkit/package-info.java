/** What a step's author tests with: the contract of steps, toy tables, golden texts and the rules of modules. */
package org.fivesigma.testkit;
