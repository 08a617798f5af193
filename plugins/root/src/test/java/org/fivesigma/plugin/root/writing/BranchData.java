package org.fivesigma.plugin.root.writing;

import java.util.Optional;

/**
 * A branch to write.
 *
 * @param name its name
 * @param values its values
 * @param length how many values each entry has, or each of its counted elements
 * @param counter the branch of integers that says how many elements each entry has
 */
public record BranchData(String name, Values values, int length, Optional<BranchData> counter) {
    /** Checks that there are as many values as the counter says. */
    public BranchData {
        int elements = counter.map(BranchData::sum).orElse(values.count() / length);
        if (elements * length != values.count()) {
            throw new IllegalArgumentException(name + " has " + values.count() + " values, not " + elements * length);
        }
    }

    /** A branch with one value an entry. */
    public static BranchData flat(String name, Values values) {
        return new BranchData(name, values, 1, Optional.empty());
    }

    /** A branch with so many values an entry. */
    public static BranchData fixed(String name, int length, Values values) {
        return new BranchData(name, values, length, Optional.empty());
    }

    /** A branch with as many values an entry as another one says. */
    public static BranchData counted(String name, BranchData counter, Values values) {
        return new BranchData(name, values, 1, Optional.of(counter));
    }

    /** How many entries. */
    public int entries() {
        return counter.map(BranchData::entries).orElse(values.count() / length);
    }

    /** How many values an entry has. */
    int count(int entry) {
        return counter.map(each -> each.number(entry)).orElse(1) * length;
    }

    /** The title of its leaf, as in {@code x[n][3]}. */
    String title() {
        return name + counter.map(each -> "[" + each.name + "]").orElse("") + (length > 1 ? "[" + length + "]" : "");
    }

    /** The largest number, where this counts. */
    int most() {
        int most = 0;
        for (int entry = 0; values instanceof Values.Ints && entry < values.count(); entry++) {
            most = Math.max(most, number(entry));
        }
        return most;
    }

    private int number(int entry) {
        return ((Values.Ints) values).values()[entry];
    }

    private static int sum(BranchData counter) {
        int sum = 0;
        for (int entry = 0; entry < counter.entries(); entry++) {
            sum += counter.number(entry);
        }
        return sum;
    }
}
