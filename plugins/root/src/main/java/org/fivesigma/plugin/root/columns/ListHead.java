package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.plugin.root.file.Damage;

/** What an entry holds before the numbers of its list. */
enum ListHead {
    /** Nothing. */
    NONE(0) {
        @Override
        void check(ByteBuffer bytes, int at, int length, int numbers) {
            // there is nothing that could be wrong
        }
    },
    /** A byte that says whether there is an array, in branches made from members of objects. */
    MARK(1) {
        @Override
        void check(ByteBuffer bytes, int at, int length, int numbers) throws Damage {
            boolean there = bytes.get(at) != 0;
            if (there != numbers > 0) {
                throw new Damage("an array of " + numbers + " numbers is marked as " + (there ? "present" : "absent"));
            }
        }
    },
    /** The length, the version and the number of elements of a {@code std::vector}. */
    VECTOR(10) {
        @Override
        void check(ByteBuffer bytes, int at, int length, int numbers) throws Damage {
            int counted = (bytes.getInt(at) & ~COUNT_FOLLOWS) + Integer.BYTES;
            int version = bytes.getShort(at + Integer.BYTES) & 0xffff;
            int elements = bytes.getInt(at + Integer.BYTES + Short.BYTES);
            if (counted != length || elements != numbers || (version & MEMBER_WISE) != 0) {
                throw new Damage("a vector of version " + version + " declares " + counted + " bytes and " + elements
                        + " elements, but has " + length + " bytes with " + numbers);
            }
        }
    };

    private static final int COUNT_FOLLOWS = 0x40000000;
    private static final int MEMBER_WISE = 0x4000;

    private final int bytes;

    ListHead(int bytes) {
        this.bytes = bytes;
    }

    /** How many bytes. */
    int bytes() {
        return bytes;
    }

    /** Refuses bytes that do not fit the numbers behind them. */
    abstract void check(ByteBuffer bytes, int at, int length, int numbers) throws Damage;
}
