package org.fivesigma.plugin.root.tree;

import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.objects.RootObject;

/**
 * Which part of which class a branch holds, where it was made from objects.
 *
 * @param className the class
 * @param version the version of the class
 * @param checksum the checksum of the class
 * @param id the position of the member in the class; -1 or -2 where the branch holds whole objects
 * @param type how objects are split: 0 for plain members, 3 and 4 for collections, 31 and 41 for members of collections
 * @param code ROOT's code for the type of what the branch holds
 */
public record Element(String className, int version, long checksum, int id, int type, int code) {
    static Element of(RootObject branch) throws Damage {
        return new Element(
                branch.text("fClassName"),
                branch.count("fClassVersion"),
                branch.number("fCheckSum"),
                branch.count("fID"),
                branch.count("fType"),
                branch.count("fStreamerType"));
    }
}
