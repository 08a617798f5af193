package org.fivesigma.plugin.root.columns;

import java.util.Optional;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Leaf;

/** Tells how the numbers of a plain leaf are packed. */
final class LeafPacking {
    private LeafPacking() {}

    /** The packing, if the leaf holds numbers. */
    static Optional<Packing> of(Leaf leaf) {
        boolean unsigned = leaf.unsigned();
        return switch (leaf.className()) {
            case "TLeafO" -> Optional.of(new Flags());
            case "TLeafB" -> Optional.of(new Integers(Byte.BYTES, unsigned));
            case "TLeafS" -> Optional.of(new Integers(Short.BYTES, unsigned));
            case "TLeafI" -> Optional.of(new Integers(Integer.BYTES, unsigned));
            case "TLeafL", "TLeafG" -> Optional.of(new Integers(Long.BYTES, unsigned));
            case "TLeafF" -> Optional.of(new Floats());
            case "TLeafD" -> Optional.of(new Doubles());
            case "TLeafD32" -> PackingRange.of(leaf.title(), false);
            case "TLeafF16" -> PackingRange.of(leaf.title(), true);
            default -> Optional.empty();
        };
    }

    /** Why a leaf has no packing, as the end of a sentence. */
    static String refusal(Branch branch, Leaf leaf) {
        if (leaf.className().equals("TLeafD32") || leaf.className().equals("TLeafF16")) {
            return "its values are packed in the range '" + leaf.title() + "', which this reader does not know";
        }
        String objects = branch.holds().isEmpty() ? leaf.className() : branch.holds();
        return "it holds objects of class " + objects;
    }
}
