package org.fivesigma.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.recipe.BlindWindows;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Numbers;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Tells which bins of a histogram are blinded; a bin that would show only some of its observed events is reported. */
final class BlindBins {
    /** Ends and edges that differ by less of a bin are one: 0.3 is meant where an edge is 0.30000000000000004. */
    private static final double SAME = 1e-9;

    private static final MathContext TYPED = new MathContext(12);

    private final Blinding blinding;

    BlindBins(Blinding blinding) {
        this.blinding = blinding;
    }

    /** Reports each end of a window that lies inside a bin. */
    void check(String name, HistogramBlock block, Problems problems) {
        Binning binning = binning(block);
        for (BlindWindows.Window window : blinding.hidden(block.of().value())) {
            window.low().ifPresent(end -> check(name, end, binning, block, problems));
            window.high().ifPresent(end -> check(name, end, binning, block, problems));
        }
    }

    private static void check(
            String name, Located<Double> end, Binning binning, HistogramBlock block, Problems problems) {
        int bin = binning.find(end.value());
        boolean inside = bin >= 0 && bin < binning.count();
        if (!inside || edge(end.value(), binning) == end.value() || isEdge(end.value(), binning)) {
            return;
        }
        String low = words(binning.edge(bin));
        String high = words(binning.edge(bin + 1));
        String at = Numbers.plain(end.value());
        Place bins = block.range().value().isEmpty()
                ? block.edges().place()
                : block.range().place();
        problems.add(Problem.of(
                        ErrorCode.E0312,
                        end.place(),
                        "the window ends at " + at + ", inside the bin from " + low + " to " + high
                                + " of the histogram `" + name + "`, which would show only some of its events")
                .withLabel("inside a bin")
                .withMark(bins, "bins given here")
                .withHelp("end the window at " + low + " or " + high + ", or choose bins of which one ends at " + at));
    }

    /** An edge as somebody would type it, which is near enough to it. */
    private static String words(double edge) {
        return Numbers.plain(new BigDecimal(edge).round(TYPED).doubleValue());
    }

    /** The blinded stretches of a histogram's axis, cut off at its ends; empty where none of its bins is blinded. */
    Optional<Tree> of(HistogramBlock block, Place place) {
        Binning binning = binning(block);
        double first = binning.edge(0);
        double last = binning.edge(binning.count());
        List<Tree> stretches = new ArrayList<>();
        for (BlindWindows.Window window : blinding.hidden(block.of().value())) {
            double low = edge(Math.max(first, window.from()), binning);
            double high = edge(Math.min(last, window.to()), binning);
            if (low < high) {
                stretches.add(stretch(low, high, place));
            }
        }
        return stretches.isEmpty() ? Optional.empty() : Optional.of(Tree.sequence(place, stretches));
    }

    /** Two numbers as a parameter. */
    static Tree stretch(double low, double high, Place place) {
        return Tree.sequence(place, List.of(Tree.scalar(place, written(low)), Tree.scalar(place, written(high))));
    }

    private static String written(double number) {
        return Double.isInfinite(number) ? number > 0 ? ".inf" : "-.inf" : Double.toString(number);
    }

    private static boolean isEdge(double end, Binning binning) {
        double edge = edge(end, binning);
        int bin = Math.min(Math.max(binning.find(end), 0), binning.count() - 1);
        return Math.abs(edge - end) <= SAME * binning.width(bin);
    }

    /** The edge nearest to an end. */
    private static double edge(double end, Binning binning) {
        int bin = Math.min(Math.max(binning.find(end), 0), binning.count() - 1);
        boolean upper = binning.edge(bin + 1) - end < end - binning.edge(bin);
        return binning.edge(upper ? bin + 1 : bin);
    }

    private static Binning binning(HistogramBlock block) {
        List<Double> range = block.range().value();
        return block.edges().value().isEmpty()
                ? Binning.uniform(range.get(0), range.get(1), block.bins())
                : Binning.between(block.edges().value());
    }
}
