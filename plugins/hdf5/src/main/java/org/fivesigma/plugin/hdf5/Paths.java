package org.fivesigma.plugin.hdf5;

import java.util.Arrays;
import java.util.List;

/** Splits and joins the paths of objects in a file. */
final class Paths {
    private Paths() {}

    /** The names on a path; empty for the root. */
    static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** The path of an object in a group. */
    static String in(String group, String name) {
        return group.isEmpty() ? name : group + "/" + name;
    }
}
