package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a plot besides the data.
 *
 * @param notes short lines for the left corner; empty for none
 * @param legends the same legend in more and more columns; empty for none
 * @param boxes boxes of lines
 */
record Furniture(List<Block> notes, List<Block> legends, List<Block> boxes) {
    private static final double LEAVES_TO_DATA = 0.45;

    /** The arrangement that needs the least room above the data; none when the plot is too small for all. */
    Optional<Arrangement> best(Plot plot, Reach reach, double margin) {
        Optional<Arrangement> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double low = Scale.measure(plot.y().low(), plot.y().logarithmic());
        for (Arrangement candidate : candidates()) {
            if (!candidate.fits(plot, margin, LEAVES_TO_DATA)) {
                continue;
            }
            double needed = candidate.high(plot, reach, margin) - low;
            // a later arrangement must be clearly better: figures of one kind should look alike
            if (best.isEmpty() || needed < 0.97 * least) {
                best = Optional.of(candidate);
                least = needed;
            }
        }
        return best;
    }

    /** The first arrangement that hides nothing of a plot whose axes cannot be changed; none when there is none. */
    Optional<Arrangement> free(Plot plot, Obstacles obstacles, double margin) {
        List<Arrangement> candidates = new ArrayList<>(candidates());
        candidates().forEach(candidate -> candidates.add(candidate.lowered()));
        return candidates.stream()
                .filter(candidate -> candidate.fits(plot, margin, 0))
                .filter(candidate -> candidate.free(plot, obstacles, margin))
                .findFirst();
    }

    /** Everything but the notes, to stand beside the plot. */
    List<Block> beside() {
        List<Block> beside = new ArrayList<>(legends.subList(0, Math.min(1, legends.size())));
        beside.addAll(boxes);
        return beside;
    }

    /** The notes alone. */
    Arrangement notesOnly() {
        return new Arrangement(notes, List.of());
    }

    private List<Arrangement> candidates() {
        if (legends.isEmpty()) {
            return List.of(new Arrangement(notes, boxes), new Arrangement(joined(notes, boxes), List.of()));
        }
        List<Arrangement> candidates = new ArrayList<>();
        for (Block legend : legends) {
            List<Block> one = List.of(legend);
            candidates.add(new Arrangement(notes, joined(one, boxes)));
            if (!boxes.isEmpty()) {
                candidates.add(new Arrangement(joined(notes, one), boxes));
                candidates.add(new Arrangement(joined(notes, boxes), one));
            }
            candidates.add(new Arrangement(joined(joined(notes, one), boxes), List.of()));
        }
        return candidates;
    }

    private static List<Block> joined(List<Block> first, List<Block> second) {
        List<Block> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
