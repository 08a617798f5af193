package org.fivesigma.plugin.root.tree;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.objects.RootObject;

/**
 * Where the baskets of a branch are.
 *
 * @param written those that are records of their own, in order
 * @param kept those that were not full when the tree was written and lie inside of it, in order; they follow the others
 */
public record Places(List<Place> written, List<Kept> kept) {
    /** Copies the lists. */
    public Places {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }

    /**
     * A basket that is a record.
     *
     * @param seek where in the file
     * @param bytes its length with its key
     * @param first its first entry
     */
    public record Place(long seek, int bytes, long first) {}

    /**
     * A basket inside the tree's own record.
     *
     * @param start where it starts in that record
     * @param end where it ends
     */
    public record Kept(int start, int end) {}

    static Places of(RootObject branch) throws Damage {
        long[] seeks = branch.numbers("fBasketSeek");
        long[] bytes = branch.numbers("fBasketBytes");
        long[] firsts = branch.numbers("fBasketEntry");
        int most = Math.min(seeks.length, Math.min(bytes.length, firsts.length));
        List<Place> written = new ArrayList<>();
        for (int i = 0; i < Math.min(branch.number("fWriteBasket") + 1, most); i++) {
            if (seeks[i] != 0) {
                written.add(new Place(seeks[i], (int) bytes[i], firsts[i]));
            }
        }
        List<Kept> kept = new ArrayList<>();
        for (RootObject basket :
                branch.object("fBaskets").map(RootObject::items).orElse(List.of())) {
            kept.add(new Kept(basket.start(), basket.end()));
        }
        return new Places(written, kept);
    }
}
