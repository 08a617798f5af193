package org.fivesigma.plugin.root.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.root.file.Cursor;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;

/** Reads the heads of a branch's baskets, and checks that they hold exactly the tree's entries. */
public final class Baskets {
    private Baskets() {}

    /** The heads in the order of the entries, of baskets that hold any. */
    public static List<BasketHead> of(RootFile file, Tree tree, Branch branch) throws IOException, Damage {
        List<BasketHead> heads = new ArrayList<>();
        long next = branch.first();
        for (Places.Place place : branch.places().written()) {
            BasketHead head = written(file, place, branch.name());
            if (place.first() != next) {
                throw new Damage("branch '" + branch.name() + "' goes on with entry " + place.first() + " where entry "
                        + next + " is expected");
            }
            next += head.entries();
            heads.add(head);
        }
        // a tree may keep a copy of a basket that has been written since
        List<Places.Kept> unwritten = next < tree.entries() ? branch.places().kept() : List.of();
        for (Places.Kept kept : unwritten) {
            BasketHead head = kept(tree, branch, kept);
            next += head.entries();
            heads.add(head);
        }
        if (branch.first() != 0 || next != tree.entries()) {
            throw new Damage("branch '" + branch.name() + "' holds the entries from " + branch.first() + " to " + next
                    + " of a tree of " + tree.entries());
        }
        return heads.stream().filter(head -> head.entries() > 0).toList();
    }

    private static BasketHead kept(Tree tree, Branch branch, Places.Kept kept) throws Damage {
        String what = "a basket of branch '" + branch.name() + "'";
        return BasketHead.kept(new Cursor(tree.record(), kept.start(), kept.end(), what));
    }

    private static BasketHead written(RootFile file, Places.Place place, String branch) throws IOException, Damage {
        byte[] start = file.keyBytesAt(place.seek());
        BasketHead head = BasketHead.written(new Cursor(start, "the basket at byte " + place.seek()), branch);
        if (head.key().bytes() != place.bytes() || head.key().seek() != place.seek()) {
            throw new Damage(head.key() + " lies at byte " + place.seek() + " with " + place.bytes()
                    + " bytes as the tree says, but itself declares "
                    + head.key().bytes() + " bytes");
        }
        return head;
    }
}
