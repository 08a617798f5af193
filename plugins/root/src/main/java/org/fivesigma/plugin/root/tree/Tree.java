package org.fivesigma.plugin.root.tree;

import java.util.List;
import org.fivesigma.plugin.root.objects.Layouts;

/**
 * A tree: its branches, each with a full name of its own.
 *
 * @param path where it lies in the file, with its cycle
 * @param entries how many entries it declares
 * @param branches all branches that hold values, those of branches included, in order
 * @param record the tree's own record, in which baskets may lie
 * @param layouts the classes that the file describes
 */
public record Tree(String path, long entries, List<Branch> branches, byte[] record, Layouts layouts) {
    /** Copies the list. */
    public Tree {
        branches = List.copyOf(branches);
    }
}
