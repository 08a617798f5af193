package org.fivesigma.store;

/**
 * A stored artifact: what one port of a node gave.
 *
 * @param digest the digest of its manifest, the same for the same content
 * @param codec the name of the layout it is stored in
 * @param manifestBytes the length of its manifest
 * @param bytes its length with all its parts, shared ones included
 */
public record Artifact(Digest digest, String codec, long manifestBytes, long bytes) {}
