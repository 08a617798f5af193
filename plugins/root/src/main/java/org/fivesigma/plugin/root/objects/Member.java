package org.fivesigma.plugin.root.objects;

/**
 * One member of a class, as a file describes it.
 *
 * @param name the name; a base class's name where the member is a base class
 * @param title the comment behind it, which holds packing ranges of numbers
 * @param kind how it is written
 * @param code the number that ROOT gives to its type
 * @param typeName the C++ type
 * @param length the number of values of an array of fixed length, else 0
 * @param count the member that holds the number of values of a counted array, else empty
 */
public record Member(String name, String title, Kind kind, int code, String typeName, int length, String count) {
    /** Codes of arrays of fixed length are those of their values and this. */
    private static final int ARRAY = 20;

    /** Codes of counted arrays are those of their values and this. */
    private static final int COUNTED = 40;

    private static final int COUNTED_END = 60;

    /** How a member is written. */
    public enum Kind {
        /** A base class. */
        BASE,
        /** A number. */
        NUMBER,
        /** So many numbers. */
        NUMBERS,
        /** Numbers behind a byte that says whether they are there. */
        COUNTED_NUMBERS,
        /** An object. */
        OBJECT,
        /** An object behind a tag, perhaps a reference to one before, or none. */
        POINTER,
        /** A text. */
        TEXT,
        /** A way that is of no concern to trees. */
        OTHER
    }

    /** The kind of members with a code of ROOT. */
    static Kind kind(int code) {
        return switch (code) {
            case 61, 62, 63, 66, 67, 68 -> Kind.OBJECT;
            case 64, 69 -> Kind.POINTER;
            case 65 -> Kind.TEXT;
            default -> numbers(code);
        };
    }

    private static Kind numbers(int code) {
        boolean known = code > 0 && code < COUNTED_END && Numbers.bytes(code % ARRAY) > 0;
        if (!known) {
            return Kind.OTHER;
        }
        if (code < ARRAY) {
            return Kind.NUMBER;
        }
        return code < COUNTED ? Kind.NUMBERS : Kind.COUNTED_NUMBERS;
    }

    /** The code of the numbers themselves, whether one or many. */
    int numberCode() {
        return code % ARRAY;
    }
}
