package org.fivesigma.plugin.hdf5.types;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values in the elements of a type: one without a name for a plain type, one for each member of a compound one. */
public final class Members {
    private final Map<String, MemberLayout> layouts = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private Members() {}

    /** The members of a type; those of a compound in a compound are named with a point between. */
    public static Members of(Type type) {
        Members members = new Members();
        members.add("", type, 0);
        return members;
    }

    /** Where and how the values of members lie, by the names of the members. */
    public Map<String, MemberLayout> layouts() {
        return layouts;
    }

    /** Why members are not read, by their names. */
    public Map<String, String> refused() {
        return refused;
    }

    private void add(String name, Type type, int offset) {
        if (type.isCompound()) {
            for (Type.Member member : type.members()) {
                String inner = name.isEmpty() ? member.name() : name + "." + member.name();
                add(inner, member.type(), offset + member.offset());
            }
            return;
        }
        String free = name;
        for (int i = 2; layouts.containsKey(free) || refused.containsKey(free); i++) {
            free = name + "-" + i;
        }
        if (type.layout().isPresent()) {
            layouts.put(free, type.layout().get().shifted(offset));
        } else {
            refused.put(free, type.refusal());
        }
    }
}
