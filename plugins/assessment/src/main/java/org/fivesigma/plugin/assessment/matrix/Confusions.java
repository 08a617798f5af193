package org.fivesigma.plugin.assessment.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import org.fivesigma.api.Doc;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.plugin.assessment.text.ClassStyle;
import org.fivesigma.plugin.assessment.verdict.Selection;

/** Ways to show a confusion matrix; rows are true classes, columns what events are taken for, background first. */
public enum Confusions {
    /** Sums of weights. */
    @Doc("Sums of weights, which are numbers of events where each weighs 1.")
    COUNTS("sums of weights", Selection::sum, Confusions::sum),
    /** Per cent of each true class. */
    @Doc("Per cent of each true class.")
    ROWS("per cent of each row", Selection::fractionOfClass, value -> Rounded.decimals(100 * value, 1) + " %"),
    /** Fractions of all events. */
    @Doc("Fractions of all events.")
    ALL("fractions of all", Selection::fraction, value -> Rounded.decimals(value, 4));

    private static final List<Selection.Place> PLACES = List.of(
            Selection.Place.BACKGROUND_REJECTED,
            Selection.Place.BACKGROUND_SELECTED,
            Selection.Place.SIGNAL_LOST,
            Selection.Place.SIGNAL_SELECTED);

    private final String title;
    private final BiFunction<Selection, Selection.Place, Measure> cell;
    private final DoubleFunction<String> text;

    Confusions(String title, BiFunction<Selection, Selection.Place, Measure> cell, DoubleFunction<String> text) {
        this.title = title;
        this.cell = cell;
        this.text = text;
    }

    private static String sum(double value) {
        return value == Math.rint(value) ? Rounded.decimals(value, 0) : Rounded.digits(value, 4);
    }

    /** The matrix of a part as a panel. */
    public Figure.Panel panel(String part, Selection selection) {
        List<Double> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Selection.Place place : PLACES) {
            double value = cell.apply(selection, place).value();
            values.add(value);
            texts.add(text.apply(value));
        }
        List<Double> edges = List.of(0.0, 1.0, 2.0);
        Series.ColourScale scale = new Series.ColourScale("", false, false, Optional.of(0.0), highest());
        List<String> classes = List.of(ClassStyle.BACKGROUND.name(), ClassStyle.SIGNAL.name());
        return new Figure.Panel(
                part + ": " + title,
                Figure.Axis.of("Taken for", classes),
                Figure.Axis.of("True class", classes),
                List.of(new Series.Cells("", edges, edges, values, texts, scale)),
                Optional.empty());
    }

    /** Fractions of a class have a natural upper end. */
    private Optional<Double> highest() {
        return this == ROWS ? Optional.of(1.0) : Optional.empty();
    }
}
