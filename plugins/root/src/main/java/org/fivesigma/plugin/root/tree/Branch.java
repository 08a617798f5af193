package org.fivesigma.plugin.root.tree;

import java.util.List;
import java.util.Optional;

/**
 * A branch of a tree: some leaves, and where their values lie in the file.
 *
 * @param name its full name
 * @param className the kind of branch
 * @param entries how many entries it declares
 * @param first the tree's entry with which it starts
 * @param otherFile the file that holds its values, empty when it is the same one
 * @param leaves its leaves
 * @param element which part of which class it holds, where it was made from objects
 * @param holds the class of its objects, where it holds objects without a description of parts
 * @param places where its baskets are
 * @param parent whether it only groups other branches
 */
public record Branch(
        String name,
        String className,
        long entries,
        long first,
        String otherFile,
        List<Leaf> leaves,
        Optional<Element> element,
        String holds,
        Places places,
        boolean parent) {
    /** Copies the list. */
    public Branch {
        leaves = List.copyOf(leaves);
    }
}
