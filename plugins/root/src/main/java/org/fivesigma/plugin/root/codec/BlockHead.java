package org.fivesigma.plugin.root.codec;

import java.nio.ByteBuffer;

/**
 * The first nine bytes of a compressed block.
 *
 * @param algorithm how the block is compressed
 * @param compressed the bytes that follow
 * @param expanded the bytes that they decompress to
 */
record BlockHead(Algorithm algorithm, int compressed, int expanded) {
    /** Bytes of a head. */
    static final int LENGTH = 9;

    /** Where the lengths stand; before them a byte says which version of the library wrote, which tells nothing. */
    private static final int COMPRESSED = 3;

    private static final int EXPANDED = 6;

    /** The head at the buffer's position, which moves to the compressed bytes; they are there. */
    static BlockHead read(ByteBuffer from) throws CorruptBlock {
        if (from.remaining() < LENGTH) {
            throw new CorruptBlock("compressed bytes end after " + from.remaining()
                    + " bytes of a block, whose head alone takes " + LENGTH);
        }
        int start = from.position();
        Algorithm algorithm = Algorithm.marked(from.get(start), from.get(start + 1));
        BlockHead head = new BlockHead(algorithm, number(from, start + COMPRESSED), number(from, start + EXPANDED));
        from.position(start + LENGTH);
        if (head.compressed > from.remaining()) {
            throw new CorruptBlock("a block declares " + head.compressed + " " + algorithm + " bytes, but only "
                    + from.remaining() + " follow");
        }
        if (head.expanded == 0) {
            throw new CorruptBlock(
                    "a block of " + head.compressed + " " + algorithm + " bytes declares to hold nothing");
        }
        return head;
    }

    private static int number(ByteBuffer from, int position) {
        return from.get(position) & 0xff | (from.get(position + 1) & 0xff) << 8 | (from.get(position + 2) & 0xff) << 16;
    }
}
