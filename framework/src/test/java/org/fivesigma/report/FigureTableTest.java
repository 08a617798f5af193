package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;

final class FigureTableTest {
    private static final Figure.Axis X = Figure.Axis.of("m [GeV]");
    private static final Figure.Axis Y = Figure.Axis.of("Events");
    private static final Figure.Axis CLASSES = Figure.Axis.of("class", List.of("signal", "background"));
    private static final Series.ColourScale SCALE =
            new Series.ColourScale("share", false, false, Optional.empty(), Optional.empty());

    private static String table(Figure.Panel panel) {
        Figure figure = new Figure("", "d", 1, List.of(panel), List.of());
        return new String(FigureTable.of(figure), StandardCharsets.UTF_8);
    }

    /** The rows of a series, without the cells that all have in common. */
    private static List<String> rows(Figure.Axis x, Figure.Axis y, Series series) {
        return table(Figure.Panel.of(x, y, List.of(series)))
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^1,,main,[^,]*,[^,]*,", ""))
                .toList();
    }

    private static final Series STEPS = new Series.Steps(
            "top", List.of(0.0, 1.0, 3.0), List.of(0.1 + 0.2, 7.0), List.of(0.5, 1e-300), Series.Fill.STACKED, 2);
    private static final Series POINTS =
            new Series.Points("data", List.of(0.5), List.of(4.0), List.of(1.9), List.of(3.1));
    private static final Series LINE = new Series.Line("fit", List.of(1.0, 2.0), List.of(3.0, Double.NaN), true, 0);
    private static final Series BAND = new Series.Band("stat", List.of(0.0, 1.0), List.of(2.0), List.of(3.0));
    private static final Series BOX = new Series.Box("", List.of("mu = 1"), List.of("fit failed"));
    private static final Series BARS = new Series.Bars("drop", List.of(0.25, -0.5), List.of(0.01, 0.02), 0);
    private static final Series CELLS = new Series.Cells(
            "",
            List.of(0.0, 1.0, 2.0),
            List.of(0.0, 1.0, 2.0),
            List.of(0.9, 0.1, 0.2, 0.8),
            List.of("90%", "10%", "20%", "80%"),
            SCALE);
    private static final Series DOTS = new Series.Dots(
            "trial", List.of(1.0), List.of(2.0), 0, Optional.of(new Series.Shading(List.of(0.7), SCALE)));
    private static final Series STRANDS = new Series.Strands(
            "",
            List.of(0.0, 1.0),
            List.of(List.of(0.1, 0.2), List.of(0.3, 0.4)),
            new Series.Shading(List.of(5.0, 6.0), SCALE));
    private static final Series RULE = new Series.Rule("cut", 120, Series.Keeps.ABOVE);
    private static final Series REGION = new Series.Region("blinded", Double.NEGATIVE_INFINITY, 130);
    private static final Series LABELS = new Series.Labels("", List.of(0.5), List.of(1.5), List.of("a, b"));

    @Test
    void listsEverySeriesThereIs() {
        Set<Class<?>> tested = new HashSet<>();
        List<Series> all = List.of(STEPS, POINTS, LINE, BAND, BOX, BARS, CELLS, DOTS, STRANDS, RULE, REGION, LABELS);
        for (Series series : all) {
            tested.add(series.getClass());
            assertTrue(rows(X, CLASSES, series).size() > 0, series.toString());
        }
        assertEquals(new HashSet<>(Arrays.asList(Series.class.getPermittedSubclasses())), tested);
    }

    @Test
    void keepsAllDigitsOfBinsAndTheirErrors() {
        assertEquals(
                List.of(
                        "top,stacked-steps,1,,0.0,1.0,,,,,0.30000000000000004,0.5,0.5,,",
                        "top,stacked-steps,2,,1.0,3.0,,,,,7.0,1.0E-300,1.0E-300,,"),
                rows(X, Y, STEPS));
        assertEquals(List.of("data,points,1,,,,0.5,,,,4.0,1.9,3.1,,"), rows(X, Y, POINTS));
        assertEquals(List.of("stat,band,1,,0.0,1.0,,,2.0,3.0,,,,,"), rows(X, Y, BAND));
        assertEquals(List.of("fit,line,1,,,,1.0,,,,3.0,,,,", "fit,line,2,,,,2.0,,,,NaN,,,,"), rows(X, Y, LINE));
    }

    @Test
    void namesTheCategoriesOfBarsAndCells() {
        assertEquals(
                List.of("drop,bars,1,,,,0.25,signal,,,,0.01,0.01,,", "drop,bars,2,,,,-0.5,background,,,,0.02,0.02,,"),
                rows(X, CLASSES, BARS));
        assertEquals(
                List.of(
                        ",cells,1,signal,0.0,1.0,,signal,0.0,1.0,,,,0.9,90%",
                        ",cells,2,background,1.0,2.0,,signal,0.0,1.0,,,,0.1,10%",
                        ",cells,3,signal,0.0,1.0,,background,1.0,2.0,,,,0.2,20%",
                        ",cells,4,background,1.0,2.0,,background,1.0,2.0,,,,0.8,80%"),
                rows(CLASSES, CLASSES, CELLS));
    }

    @Test
    void numbersStrandsAndKeepsWhatColoursShow() {
        assertEquals(
                List.of(
                        ",strands,1,,,,0.0,,,,0.1,,,5.0,",
                        ",strands,1,,,,1.0,,,,0.2,,,5.0,",
                        ",strands,2,,,,0.0,,,,0.3,,,6.0,",
                        ",strands,2,,,,1.0,,,,0.4,,,6.0,"),
                rows(X, Y, STRANDS));
        assertEquals(List.of("trial,dots,1,,,,1.0,,,,2.0,,,0.7,"), rows(X, Y, DOTS));
    }

    @Test
    void tellsCutsBlindedStretchesAndTexts() {
        assertEquals(List.of("cut,rule,1,,,,120.0,,,,,,,,keeps above"), rows(X, Y, RULE));
        assertEquals(List.of("blinded,region,1,,-Infinity,130.0,,,,,,,,,"), rows(X, Y, REGION));
        assertEquals(List.of(",labels,1,,,,0.5,,,,1.5,,,,\"a, b\""), rows(X, Y, LABELS));
        assertEquals(List.of(",box,1,,,,,,,,,,,,fit failed", ",box,2,,,,,,,,,,,,mu = 1"), rows(X, Y, BOX));
    }

    @Test
    void listsTheComparisonBelowAPanelWithItsReference() {
        Figure.Lower lower = new Figure.Lower(Figure.Axis.of("Pull"), 0, List.of(POINTS));
        List<String> lines = table(new Figure.Panel("high mass", X, Y, List.of(LINE), Optional.of(lower)))
                .lines()
                .toList();
        assertEquals(
                "panel,panel_title,part,x_axis,y_axis,series,kind,item,x_category,x_low,x_high,x,y_category,y_low,y_high,y,"
                        + "error_below,error_above,value,text",
                lines.get(0));
        assertEquals("1,high mass,main,m [GeV],Events,fit,line,1,,,,1.0,,,,3.0,,,,", lines.get(1));
        assertEquals("1,high mass,comparison,m [GeV],Pull,,reference,,,,,,,,,0.0,,,,", lines.get(3));
        assertEquals("1,high mass,comparison,m [GeV],Pull,data,points,1,,,,0.5,,,,4.0,1.9,3.1,,", lines.get(4));
    }

    @Test
    void beginsWithWhatStandsAboveAllPanels() {
        Figure.Panel panel = Figure.Panel.of(X, Y, List.of(POINTS));
        Figure figure = new Figure("The mass", "d", 1, List.of(panel), List.of("Simulated stand-in", "13 TeV"));
        assertEquals(
                List.of(
                        ",,,,,,title,,,,,,,,,,,,,The mass",
                        ",,,,,,note,,,,,,,,,,,,,Simulated stand-in",
                        ",,,,,,note,,,,,,,,,,,,,13 TeV"),
                new String(FigureTable.of(figure), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .limit(3)
                        .toList());
    }

    @Test
    void givesSpreadsheetsNoFormulaAndNoBrokenLine() {
        List<String> texts = new ArrayList<>();
        for (String text : List.of("=1+1", "+a", "-a", "@a", "\t=1", "-1e-3", "a\nb", "say \"x\"", "c,d")) {
            String row = rows(X, Y, new Series.Labels("", List.of(0.0), List.of(0.0), List.of(text)))
                    .get(0);
            texts.add(row.substring(",labels,1,,,,0.0,,,,0.0,,,,".length()));
        }
        assertEquals(
                List.of("'=1+1", "'+a", "'-a", "'@a", "'\t=1", "-1e-3", "a b", "\"say \"\"x\"\"\"", "\"c,d\""), texts);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = table(Figure.Panel.of(X, Y, List.of(STEPS, RULE)));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(here, table(Figure.Panel.of(X, Y, List.of(STEPS, RULE))));
        } finally {
            Locale.setDefault(before);
        }
    }
}
