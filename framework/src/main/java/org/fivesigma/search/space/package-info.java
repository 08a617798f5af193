/** What a search varies, and how it draws candidates from that. */
package org.fivesigma.search.space;
