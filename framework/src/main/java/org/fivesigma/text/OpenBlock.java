package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;

/** A mapping or list whose end has not been read yet: what it holds so far, and how far its first line reaches. */
final class OpenBlock {
    private final Place start;
    private final boolean mapping;
    private final boolean bracketed;
    private final List<Tree> nodes = new ArrayList<>();
    private int endColumn;

    OpenBlock(Place start, boolean mapping, boolean bracketed) {
        this.start = start;
        this.mapping = mapping;
        this.bracketed = bracketed;
        this.endColumn = start.column() + start.length();
    }

    boolean isMapping() {
        return mapping;
    }

    boolean isBracketed() {
        return bracketed;
    }

    void add(Tree node) {
        nodes.add(node);
    }

    /** Returns the items of a list; of a mapping, keys and values in turn. */
    List<Tree> nodes() {
        return nodes;
    }

    /** Takes note of a part of this block, which counts if it stands on the block's first line. */
    void reach(Place part) {
        if (part.line() == start.line()) {
            endColumn = Math.max(endColumn, part.column() + part.length());
        }
    }

    Place place() {
        return new Place(start.file(), start.line(), start.column(), endColumn - start.column());
    }
}
