package org.fivesigma.plugin.root.objects;

import java.util.List;

/**
 * How the objects of one version of a class are written.
 *
 * @param name the class
 * @param version its version
 * @param checksum tells versions apart where they have no number
 * @param members in the order in which they are written
 */
public record ClassLayout(String name, int version, long checksum, List<Member> members) {
    /** Copies the list. */
    public ClassLayout {
        members = List.copyOf(members);
    }
}
