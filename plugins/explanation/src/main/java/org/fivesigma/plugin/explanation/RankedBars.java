package org.fivesigma.plugin.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** Horizontal bars, the longest on top; of many only the first are drawn, and a note says what the others are. */
final class RankedBars {
    private final List<Bar> bars;

    RankedBars(List<Bar> bars) {
        this.bars = bars.stream()
                .sorted(Comparator.comparingDouble((Bar bar) -> -bar.value))
                .toList();
    }

    /**
     * One bar.
     *
     * @param name what stands beside it
     * @param value its length
     * @param error the error of the length, where there is one
     */
    record Bar(String name, double value, Optional<Double> error) {}

    /** How bars that are not drawn are summed up. */
    interface Rest {
        /** Says in a few words what they are. */
        String words(List<Bar> others);
    }

    /**
     * The figure.
     *
     * @param title its title
     * @param label what the bars show
     * @param show the most bars to draw
     * @param notes lines for its upper left corner
     * @param rest sums up the other bars
     */
    Figure figure(String title, String label, int show, List<String> notes, Rest rest) {
        int shown = Math.min(show, bars.size());
        List<Bar> longest = bars.subList(0, shown);
        List<String> lines = new ArrayList<>(notes);
        if (shown < bars.size()) {
            lines.add(rest.words(bars.subList(shown, bars.size())));
        }
        boolean withErrors = longest.stream().allMatch(bar -> bar.error.isPresent());
        Series.Bars series = new Series.Bars(
                "",
                longest.stream().map(Bar::value).toList(),
                withErrors
                        ? longest.stream().map(bar -> bar.error.orElseThrow()).toList()
                        : List.of(),
                0);
        Figure.Axis names = Figure.Axis.of("", longest.stream().map(Bar::name).toList());
        Figure.Panel panel = Figure.Panel.of(Figure.Axis.of(label), names, List.of(series));
        return new Figure(title, description(title, longest), 1, List.of(panel), lines);
    }

    private static String description(String title, List<Bar> longest) {
        StringBuilder sentence = new StringBuilder(title + ", the strongest first: ");
        for (Bar bar : longest.subList(0, Math.min(3, longest.size()))) {
            sentence.append(bar.name).append(' ').append(number(bar.value)).append(", ");
        }
        sentence.setLength(sentence.length() - 2);
        return sentence.append(longest.size() > 3 ? " and " + (longest.size() - 3) + " more." : ".")
                .toString();
    }

    /** A number in three significant digits, as plain text, which stands in descriptions too. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
