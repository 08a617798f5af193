package org.fivesigma.plugin.hdf5.types;

import java.util.Optional;
import org.fivesigma.api.data.ColumnType;

/**
 * Where a column's values lie in each element of a dataset, and how.
 *
 * @param encoding how one value lies there
 * @param offset where in the element the first of them lies
 * @param size the bytes of one value
 * @param bigEndian whether the most significant byte comes first
 * @param count how many values lie there side by side
 * @param array whether they are an array, be it of one value
 * @param listed for references to lists, how one value lies where they lead
 */
public record MemberLayout(
        ValueEncoding encoding,
        int offset,
        int size,
        boolean bigEndian,
        int count,
        boolean array,
        Optional<MemberLayout> listed) {
    /** One value at the start of the element. */
    static MemberLayout of(ValueEncoding encoding, int size, boolean bigEndian) {
        return new MemberLayout(encoding, 0, size, bigEndian, 1, false, Optional.empty());
    }

    /** The same values so many bytes further on. */
    MemberLayout shifted(int bytes) {
        return new MemberLayout(encoding, Math.addExact(offset, bytes), size, bigEndian, count, array, listed);
    }

    /** The bytes of all its values. */
    public int bytes() {
        return count * size;
    }

    /** The type of a column of it, where a row has so many elements. */
    public ColumnType type(boolean list) {
        ColumnType one = listed.map(MemberLayout::encoding).orElse(encoding).type();
        return list || listed.isPresent() ? one.list() : one;
    }
}
