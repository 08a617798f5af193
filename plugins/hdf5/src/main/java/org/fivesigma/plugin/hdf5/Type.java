package org.fivesigma.plugin.hdf5;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.ColumnType;

/**
 * What the elements of a dataset are.
 *
 * @param size the bytes of one
 * @param cell where in it the values lie; none in a compound, nor where they cannot be read
 * @param refusal why its values cannot be read; empty where they can
 * @param members what a compound is made of; empty for all others
 */
record Type(int size, Optional<Cell> cell, String refusal, List<Member> members) {
    /**
     * One part of a compound.
     *
     * @param name its name
     * @param offset where in the compound it starts
     * @param type what it is
     */
    record Member(String name, int offset, Type type) {}

    /** A type of such values. */
    static Type of(int size, Cell cell) {
        return new Type(size, Optional.of(cell), "", List.of());
    }

    /** A type that is not read. */
    static Type refused(int size, String refusal) {
        return new Type(size, Optional.empty(), refusal, List.of());
    }

    /** A compound. */
    static Type compound(int size, List<Member> members) {
        return new Type(size, Optional.empty(), "", List.copyOf(members));
    }

    /** Whether it is made of parts. */
    boolean isCompound() {
        return cell.isEmpty() && refusal.isEmpty();
    }

    /** Why there can be no lists of it; nothing where there can. */
    Optional<String> noLists() {
        if (!refusal.isEmpty()) {
            return Optional.of(refusal);
        }
        if (isCompound()) {
            return Optional.of("its values are lists of compounds");
        }
        boolean texts = cell.get().form().type() == ColumnType.TEXT;
        return texts || cell.get().form().isReferred()
                ? Optional.of("its values are lists of texts or of lists")
                : Optional.empty();
    }
}
