/** Searches: what they try, how they divide the events, how they share work, and what they find. */
package org.fivesigma.search;
