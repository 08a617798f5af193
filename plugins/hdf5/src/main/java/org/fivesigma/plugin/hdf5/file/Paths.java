package org.fivesigma.plugin.hdf5.file;

import java.util.Arrays;
import java.util.List;

/** Splits and joins the paths of objects in a file. */
public final class Paths {
    private Paths() {}

    /** The names on a path; empty for the root. */
    public static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** The path of an object in a group. */
    public static String in(String group, String name) {
        return group.isEmpty() ? name : group + "/" + name;
    }
}
