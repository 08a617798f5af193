package org.fivesigma.plugin.hdf5.types;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.ColumnType;

/**
 * What the elements of a dataset are.
 *
 * @param size the bytes of one
 * @param layout where in it the values lie; none in a compound, nor where they cannot be read
 * @param refusal why its values cannot be read; empty where they can
 * @param members what a compound is made of; empty for all others
 */
public record Type(int size, Optional<MemberLayout> layout, String refusal, List<Member> members) {
    /**
     * One part of a compound.
     *
     * @param name its name
     * @param offset where in the compound it starts
     * @param type what it is
     */
    record Member(String name, int offset, Type type) {}

    /** A type of such values. */
    static Type of(int size, MemberLayout layout) {
        return new Type(size, Optional.of(layout), "", List.of());
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
        return layout.isEmpty() && refusal.isEmpty();
    }

    /** Why there can be no lists of it; nothing where there can. */
    Optional<String> noLists() {
        if (!refusal.isEmpty()) {
            return Optional.of(refusal);
        }
        if (isCompound()) {
            return Optional.of("its values are lists of compounds");
        }
        boolean texts = layout.get().encoding().type() == ColumnType.TEXT;
        return texts || layout.get().encoding().isReferred()
                ? Optional.of("its values are lists of texts or of lists")
                : Optional.empty();
    }
}
