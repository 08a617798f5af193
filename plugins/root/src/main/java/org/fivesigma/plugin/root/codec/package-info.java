/** ROOT's compressed blocks: what they declare, and the bytes in them, checked as far as the formats allow. */
package org.fivesigma.plugin.root.codec;
