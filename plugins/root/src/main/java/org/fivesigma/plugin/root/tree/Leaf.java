package org.fivesigma.plugin.root.tree;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.objects.RootObject;

/**
 * A leaf of a branch: what one value is, and how many of them an entry holds.
 *
 * @param name its name
 * @param title its name with dimensions, as in {@code x[n][3]}
 * @param className the kind of leaf, for example {@code TLeafF}
 * @param length how many values for each count, or in all where there is no count
 * @param unsigned whether integers have no sign
 * @param count the name of the leaf that holds how many values an entry has, where it varies
 */
public record Leaf(String name, String title, String className, int length, boolean unsigned, Optional<String> count) {
    /** Brackets with a comma give a range, not a dimension. */
    private static final Pattern DIMENSION = Pattern.compile("\\[[^\\[\\],]*]");

    private static final Pattern FIXED = Pattern.compile("\\[\\d+]");

    static Leaf of(RootObject object) throws Damage {
        Optional<RootObject> count = object.object("fLeafCount");
        return new Leaf(
                object.text("fName"),
                object.text("fTitle"),
                object.className(),
                object.count("fLen"),
                object.number("fIsUnsigned") != 0,
                count.isPresent() ? Optional.of(count.get().text("fName")) : Optional.empty());
    }

    /** Whether the title gives dimensions. */
    public boolean hasDimensions() {
        return DIMENSION.matcher(title).find();
    }

    /** Whether the title gives a dimension that is a number. */
    public boolean hasFixedDimensions() {
        return FIXED.matcher(title).find();
    }
}
