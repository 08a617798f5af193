/**
 * Results that are already known: keys that name them, blobs that hold them, records that join the two.
 *
 * <p>Everything stored is named by the SHA-256 of its bytes and checked when it is read, so several runs may share a store
 * without locks, and a damaged entry is a result to compute again, never a wrong result.
 */
package org.fivesigma.store;
