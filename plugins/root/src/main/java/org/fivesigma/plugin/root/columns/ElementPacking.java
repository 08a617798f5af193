package org.fivesigma.plugin.root.columns;

import java.util.Optional;

/** Tells how the numbers of object members and of vectors are packed. */
final class ElementPacking {
    private ElementPacking() {}

    /**
     * The packing of numbers with ROOT's code, but not of the status bits of objects, which take two bytes more in some entries.
     *
     * @param title the member's comment, which may hold a range
     */
    static Optional<Packing> of(int code, String title) {
        return switch (code) {
            case 1, 10 -> integers(Byte.BYTES, false);
            case 2 -> integers(Short.BYTES, false);
            case 3, 6 -> integers(Integer.BYTES, false);
            case 4, 16 -> integers(Long.BYTES, false);
            case 5 -> Optional.of(new Floats());
            case 8 -> Optional.of(new Doubles());
            case 9 -> PackingRange.of(title, false);
            case 11 -> integers(Byte.BYTES, true);
            case 12 -> integers(Short.BYTES, true);
            case 13 -> integers(Integer.BYTES, true);
            case 14, 17 -> integers(Long.BYTES, true);
            case 18 -> Optional.of(new Flags());
            default -> Optional.empty();
        };
    }

    private static Optional<Packing> integers(int bytes, boolean unsigned) {
        return Optional.of(new Integers(bytes, unsigned));
    }

    /** The packing of the numbers in a vector of this C++ type, written without blanks. */
    static Optional<Packing> ofVector(String type) {
        return switch (type) {
            case "vector<bool>" -> Optional.of(new Flags());
            case "vector<char>" -> integers(Byte.BYTES, false);
            case "vector<unsignedchar>" -> integers(Byte.BYTES, true);
            case "vector<short>" -> integers(Short.BYTES, false);
            case "vector<unsignedshort>" -> integers(Short.BYTES, true);
            case "vector<int>" -> integers(Integer.BYTES, false);
            case "vector<unsignedint>" -> integers(Integer.BYTES, true);
            case "vector<long>", "vector<Long64_t>", "vector<longlong>" -> integers(Long.BYTES, false);
            case "vector<unsignedlong>", "vector<ULong64_t>", "vector<unsignedlonglong>" -> integers(Long.BYTES, true);
            case "vector<float>" -> Optional.of(new Floats());
            case "vector<double>" -> Optional.of(new Doubles());
            default -> Optional.empty();
        };
    }
}
