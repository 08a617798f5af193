package org.fivesigma.plugin.trees.grow;

import java.util.ArrayList;
import java.util.List;

/** Brings together the trees that divide one node in the same way. */
final class Meeting {
    private final Node node;
    private final List<Split> splits = new ArrayList<>();
    private final List<List<Walk>> walks = new ArrayList<>();

    Meeting(Node node) {
        this.node = node;
    }

    /**
     * Adds the trees of a walk.
     *
     * @param chosen the split of each tree, or one for all
     * @return the trees that have no split
     */
    Walk part(Walk walk, List<Split> chosen) {
        if (chosen.size() == 1) {
            return whole(walk, chosen.get(0));
        }
        int[] ways = new int[chosen.size()];
        for (int place = 0; place < ways.length; place++) {
            ways[place] = way(chosen.get(place));
        }
        for (int way = 0; way < splits.size(); way++) {
            Walk part = taking(walk, ways, way);
            if (part.trees().length > 0) {
                walks.get(way).add(part);
            }
        }
        return taking(walk, ways, -1);
    }

    private Walk whole(Walk walk, Split split) {
        int way = way(split);
        if (way < 0) {
            return walk;
        }
        walks.get(way).add(walk);
        return walk.of(new int[0], 0);
    }

    private static Walk taking(Walk walk, int[] ways, int way) {
        int[] places = new int[ways.length];
        int size = 0;
        for (int place = 0; place < ways.length; place++) {
            places[size] = place;
            size += ways[place] == way ? 1 : 0;
        }
        return walk.of(places, size);
    }

    /** The number of the way that a split divides; -1 for none. */
    private int way(Split split) {
        if (!split.exists()) {
            return -1;
        }
        for (int way = 0; way < splits.size(); way++) {
            if (splits.get(way).dividesLike(split)) {
                return way;
            }
        }
        splits.add(split);
        walks.add(new ArrayList<>());
        return splits.size() - 1;
    }

    /** The groups, in the order in which their splits were first chosen. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int way = 0; way < splits.size(); way++) {
            groups.add(new Group(node, splits.get(way), List.copyOf(walks.get(way))));
        }
        return groups;
    }
}
