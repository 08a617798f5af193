package org.fivesigma.plugin.root.objects;

import org.fivesigma.plugin.root.file.Cursor;
import org.fivesigma.plugin.root.file.Damage;

/** Reads the numbers of object members by ROOT's codes for their types. */
final class Numbers {
    private static final int FLOAT = 5;
    private static final int DOUBLE = 8;

    private Numbers() {}

    /** How many bytes a number takes, or 0 where the code means none that is read here. */
    static int bytes(int code) {
        return switch (code) {
            case 1, 10, 11, 18 -> Byte.BYTES;
            case 2, 12 -> Short.BYTES;
            case 3, 5, 6, 13, 15 -> Integer.BYTES;
            case 4, 8, 14, 16, 17 -> Long.BYTES;
            default -> 0;
        };
    }

    /** Reads one number; floating point numbers are cut to whole ones, as no member that trees need has a fraction. */
    static long read(Cursor cursor, int code) throws Damage {
        return switch (code) {
            case 1, 10 -> cursor.int8();
            case 11, 18 -> cursor.uint8();
            case 2 -> cursor.int16();
            case 12 -> cursor.uint16();
            case 3, 6 -> cursor.int32();
            case 13, 15 -> cursor.uint32();
            case FLOAT -> (long) cursor.float32();
            case DOUBLE -> (long) cursor.float64();
            default -> cursor.int64();
        };
    }

    /** Reads so many numbers. */
    static long[] read(Cursor cursor, int code, long count) throws Damage {
        cursor.checked((long) cursor.checked(count) * bytes(code));
        long[] numbers = new long[(int) count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = read(cursor, code);
        }
        return numbers;
    }
}
