package org.fivesigma.plan;

import java.util.List;
import java.util.Optional;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.shape.Numbers;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Tells whether a histogram's bins are given, once and in order. */
final class BinsCheck {
    private BinsCheck() {}

    /** Reports what is wrong with the bins. */
    static void check(HistogramBlock block, Problems problems) {
        problem(block).ifPresent(problems::add);
    }

    /** Whether the histogram can be filled. */
    static boolean sound(HistogramBlock block) {
        return problem(block).isEmpty();
    }

    private static Optional<Problem> problem(HistogramBlock block) {
        List<Double> range = block.range().value();
        boolean hasEdges = !block.edges().value().isEmpty();
        if (range.isEmpty() && !hasEdges) {
            return Optional.of(
                    Problem.of(ErrorCode.E0203, block.of().place(), "the histogram has neither `range` nor `edges`")
                            .withHelp("add `range: [low, high]`, or `edges:` with a list of bin edges"));
        }
        if (!range.isEmpty() && hasEdges) {
            return Optional.of(Problem.of(ErrorCode.E0206, block.edges().place(), "`range` and `edges` are both given")
                    .withMark(block.range().place(), "range given here")
                    .withHelp("keep one of them"));
        }
        return hasEdges ? edges(block) : range(block);
    }

    private static Optional<Problem> range(HistogramBlock block) {
        List<Double> range = block.range().value();
        if (range.size() != 2) {
            return Optional.of(Problem.of(
                            ErrorCode.E0202,
                            block.range().place(),
                            "`range` should be [low, high], not a list of " + range.size())
                    .withHelp("name the two ends, or all bin edges under `edges`"));
        }
        double low = range.get(0);
        double high = range.get(1);
        if (low < high && Double.isFinite(high - low)) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                ErrorCode.E0204,
                block.range().place(),
                "`range` runs from " + Numbers.plain(low) + " to " + Numbers.plain(high));
        return Optional.of(problem.withHelp(
                low > high
                        ? "write [" + Numbers.plain(high) + ", " + Numbers.plain(low) + "]"
                        : "name two finite ends, the lower first"));
    }

    private static Optional<Problem> edges(HistogramBlock block) {
        List<Double> edges = block.edges().value();
        if (edges.size() < 2) {
            return Optional.of(
                    Problem.of(ErrorCode.E0202, block.edges().place(), "`edges` should name at least two bin edges")
                            .withHelp("name the lower end of each bin and the upper end of the last"));
        }
        for (int i = 1; i < edges.size(); i++) {
            boolean ascends = edges.get(i - 1) < edges.get(i) && Double.isFinite(edges.get(i) - edges.get(i - 1));
            if (!ascends) {
                return Optional.of(Problem.of(
                                ErrorCode.E0204,
                                block.edges().place(),
                                "`edges` should ascend, but " + Numbers.plain(edges.get(i - 1)) + " is followed by "
                                        + Numbers.plain(edges.get(i)))
                        .withHelp("list the edges from the lowest to the highest, each once"));
            }
        }
        return Optional.empty();
    }
}
