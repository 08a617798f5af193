/** Writes the reference from the code itself: JSON schemas for editors, pages of steps and of error codes. */
package org.fivesigma.reference;
