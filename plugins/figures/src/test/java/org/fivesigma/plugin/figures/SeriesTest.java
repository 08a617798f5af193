package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Figure.Axis;
import org.fivesigma.api.data.Figure.Panel;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.data.Series.ColourScale;
import org.fivesigma.api.data.Series.Fill;
import org.fivesigma.api.data.Series.Keeps;
import org.fivesigma.plugin.figures.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

final class SeriesTest {
    private static final List<Double> EDGES = List.of(0.0, 1.0, 2.0);

    private static SvgText drawn(Axis x, Axis y, Series... series) throws Exception {
        return SvgText.parse(Gallery.svg(figure(x, y, series)));
    }

    private static Figure figure(Axis x, Axis y, Series... series) {
        return new Figure("", "A test.", 1, List.of(Panel.of(x, y, List.of(series))), List.of());
    }

    private static double place(SvgText svg, String text, String axis) {
        Element element = svg.all("text").stream()
                .filter(one -> one.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(element.getAttribute(axis));
    }

    /** The first point of each path of this fill. */
    private static List<Double> begins(SvgText svg, String fill) {
        return svg.all("path").stream()
                .filter(path -> path.getAttribute("fill").equals(fill))
                .map(path -> {
                    Matcher first = Pattern.compile("M([0-9.]+)").matcher(path.getAttribute("d"));
                    assertTrue(first.find());
                    return Double.parseDouble(first.group(1));
                })
                .toList();
    }

    @Test
    void categoriesStandFromTheTopDownAndFromLeftToRight() throws Exception {
        Series bars = new Series.Bars("", List.of(1.0, 2.0), List.of(), 0);
        SvgText svg = drawn(Axis.of("x"), Axis.of("", List.of("first", "second")), bars);
        assertTrue(place(svg, "first", "y") < place(svg, "second", "y"));
        ColourScale scale = new ColourScale("", false, false, Optional.empty(), Optional.empty());
        Series cells = new Series.Cells("", EDGES, List.of(0.0, 1.0), List.of(1.0, 2.0), List.of(), scale);
        SvgText map = drawn(Axis.of("", List.of("first", "second")), Axis.of("y"), cells);
        assertTrue(place(map, "first", "x") < place(map, "second", "x"));
    }

    @Test
    void textsInCellsContrastWithTheirColourAndNoNumberIsBlank() throws Exception {
        ColourScale scale = new ColourScale("", false, false, Optional.empty(), Optional.empty());
        List<Double> values = List.of(0.0, 1.0, Double.NaN, 0.0);
        List<String> texts = List.of("dark", "light", "blank", "also dark");
        SvgText svg = drawn(Axis.of("x"), Axis.of("y"), new Series.Cells("", EDGES, EDGES, values, texts, scale));
        List<String> colours = texts.stream()
                .map(text -> svg.all("text").stream()
                        .filter(one -> one.getTextContent().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("fill"))
                .toList();
        assertEquals(List.of("#ffffff", "#000000", "#000000", "#ffffff"), colours);
        // the darkest and the lightest colour of viridis, and nothing for the cell without a number
        assertEquals(1, begins(svg, "#440154").size());
        assertEquals(1, begins(svg, "#fde725").size());
    }

    @ParameterizedTest
    @CsvSource({"ABOVE, true", "BELOW, false"})
    void anArrowPointsToWhatACutKeeps(Keeps keeps, boolean right) throws Exception {
        Series steps = new Series.Steps("", EDGES, List.of(10.0, 20.0), List.of(), Fill.LINE, 0);
        SvgText svg = drawn(Axis.between("x", 0, 2), Axis.of("y"), steps, new Series.Rule("", 1, keeps));
        double tip = begins(svg, "#000000").get(0);
        double middle = place(svg, "1.0", "x");
        assertEquals(right, tip > middle);
    }

    @Test
    void aRegionWithoutEndReachesTheEndOfTheAxis() throws Exception {
        Series steps = new Series.Steps("", EDGES, List.of(10.0, 20.0), List.of(), Fill.LINE, 0);
        Series region = new Series.Region("blinded", 1, Double.POSITIVE_INFINITY);
        SvgText svg = drawn(Axis.between("x", 0, 2), Axis.of("y"), steps, region);
        Element shade = svg.all("path").stream()
                .filter(path -> path.hasAttribute("fill-opacity"))
                .findFirst()
                .orElseThrow();
        Matcher width = Pattern.compile("M([0-9.]+) [0-9.]+h([0-9.]+)").matcher(shade.getAttribute("d"));
        assertTrue(width.find());
        double from = Double.parseDouble(width.group(1));
        assertEquals(place(svg, "1.0", "x"), from, 0.02);
        assertEquals(place(svg, "2.0", "x"), from + Double.parseDouble(width.group(2)), 0.02);
        assertTrue(svg.texts().contains("blinded"));
    }

    @Test
    void tintsLetShineThroughInPdfToo() throws Exception {
        Series steps = new Series.Steps("", EDGES, List.of(1.0, 2.0), List.of(), Fill.TINTED, 0);
        Figure figure = figure(Axis.of("x"), Axis.of("y"), steps);
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(Gallery.painted(figure, Gallery.USUAL)))) {
            PDResources resources = pdf.getPage(0).getResources();
            COSName name = resources.getExtGStateNames().iterator().next();
            assertEquals(0.3f, resources.getExtGState(name).getNonStrokingAlphaConstant(), 1e-6f);
        }
    }

    /** The curve fills the upper left of the plot, so the legend stands in the lower right corner. */
    @Test
    void aLegendHidesNothingWhereTheAxisCannotGrow() throws Exception {
        List<Double> x = Gallery.list(51, i -> i / 50.0);
        List<Double> y = x.stream().map(one -> StrictMath.pow(one, 0.03)).toList();
        Series curve = new Series.Line("curve", x, y, false, 0);
        Series guess = new Series.Line("guess", List.of(0.0, 1.0), List.of(0.0, 1.0), true, 1);
        SvgText svg = drawn(Axis.between("x", 0, 1), Axis.between("y", 0, 1), curve, guess);
        assertTrue(place(svg, "curve", "x") > 400, "at the right");
        assertTrue(place(svg, "curve", "y") > 300, "at the bottom");
    }

    @Test
    void aLegendStandsBesideAPlotThatIsFull() throws Exception {
        List<Double> x = Gallery.list(400, i -> i % 20 / 19.0);
        List<Double> y = Gallery.list(400, i -> i / 20 * 10 / 19.0);
        Series dots = new Series.Dots("everywhere", x, y, 0, Optional.empty());
        SvgText svg = drawn(Axis.between("x", 0, 1), Axis.between("y", 0, 10), dots);
        assertTrue(place(svg, "everywhere", "x") > place(svg, "1.0", "x"));
    }

    @Test
    void aColourBarSaysWhatColoursMean() throws Exception {
        ColourScale scale = new ColourScale("Events", false, true, Optional.of(1.0), Optional.of(1000.0));
        Series cells = new Series.Cells("", EDGES, EDGES, List.of(1.0, 10.0, 100.0, 0.0), List.of(), scale);
        List<String> texts = drawn(Axis.of("x"), Axis.of("y"), cells).texts();
        assertTrue(texts.containsAll(List.of("Events", "1", "10", "102", "103")), texts::toString);
        ColourScale none = new ColourScale("", false, true, Optional.of(1.0), Optional.of(1000.0));
        Series bare = new Series.Cells("", EDGES, EDGES, List.of(1.0, 10.0, 100.0, 0.0), List.of(), none);
        assertFalse(drawn(Axis.of("x"), Axis.of("y"), bare).texts().contains("103"));
    }
}
