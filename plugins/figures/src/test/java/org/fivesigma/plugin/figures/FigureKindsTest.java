package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Figure.Axis;
import org.fivesigma.api.data.Figure.Panel;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.data.Series.ColourScale;
import org.fivesigma.api.data.Series.Shading;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Style;
import org.fivesigma.plugin.figures.pdf.PdfWriter;
import org.fivesigma.plugin.figures.png.PngWriter;
import org.fivesigma.plugin.figures.svg.SvgWriter;
import org.fivesigma.testkit.GoldenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FigureKindsTest {
    private static final ColourScale SHOWN = new ColourScale("value", false, false, Optional.empty(), Optional.empty());

    private static Collection<String> kinds() {
        return Gallery.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void looksAsItDid(String kind) throws Exception {
        String svg = Gallery.svg(Gallery.all().get(kind));
        Path golden = Path.of("src/test/resources/figures", kind + ".svg");
        if (Boolean.getBoolean("golden.refresh") || !Files.exists(golden)) {
            GoldenText.assertEqualsFile(golden, svg);
            return;
        }
        assertEquals(List.of(), SvgShape.differences(Files.readString(golden), svg));
    }

    @Test
    void goldenFilesAreComparedToHalfAPixel() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M1.25 3h2\" fill=\"#ff0000\"/></svg>";
        assertEquals(List.of(), SvgShape.differences(svg, svg.replace("1.25", "1.7")));
        assertEquals(1, SvgShape.differences(svg, svg.replace("1.25", "1.8")).size());
        assertEquals(1, SvgShape.differences(svg, svg.replace("h2", "v2")).size());
        assertEquals(1, SvgShape.differences(svg, svg.replace("ff", "fe")).size());
        assertEquals(1, SvgShape.differences(svg, svg.replace("path", "text")).size());
    }

    /** What a report takes into its page. */
    @ParameterizedTest
    @MethodSource("kinds")
    void isMadeOfPlainElementsOnly(String kind) throws Exception {
        SvgText svg = SvgText.parse(Gallery.svg(Gallery.all().get(kind)));
        Set<String> plain = Set.of("svg", "title", "desc", "g", "clipPath", "path", "circle", "text", "tspan");
        svg.all("*").forEach(element -> assertTrue(plain.contains(element.getLocalName()), element.getLocalName()));
        svg.all("*").forEach(element -> assertFalse(element.hasAttribute("style")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void drawsTheSameTextsInPdf(String kind) throws Exception {
        Picture picture = Gallery.painted(Gallery.all().get(kind), Gallery.USUAL);
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(picture))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains(picture.title()), text);
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 150, 60", "200, 150, 6", "4000, 4000, 6", "210, 4000, 40"})
    void drawsEveryKindInAnySize(int width, int height, int fontSize) throws Exception {
        Style style = new Style(width, height, fontSize, Palette.GREY);
        for (Figure figure : Gallery.all().values()) {
            Picture picture = Gallery.painted(figure, style);
            SvgText.parse(SvgWriter.write(picture));
            assertTrue(picture.width() >= width && picture.height() > 0, figure.title());
        }
        assertTrue(PngWriter.write(Gallery.painted(Gallery.pairs(3), style)).length > 0);
    }

    @Test
    void drawsSeriesWithNothingInThem() throws Exception {
        List<Double> none = List.of();
        List<Double> strange = List.of(Double.NaN, Double.POSITIVE_INFINITY, -1e308);
        Shading shading = new Shading(strange, SHOWN);
        List<Series> all = List.of(
                new Series.Bars("bars", none, none, 0),
                new Series.Bars("bars", strange, strange, 7),
                new Series.Cells("", List.of(0.0), List.of(0.0), none, List.of(), SHOWN),
                new Series.Cells(
                        "", List.of(0.0, Double.NaN, 1e308, 2.0), List.of(0.0, 0.0), strange, List.of(), SHOWN),
                new Series.Dots("dots", strange, strange, 0, Optional.of(shading)),
                new Series.Dots("dots", none, none, 0, Optional.empty()),
                new Series.Strands("", strange, List.of(strange, strange, strange), shading),
                new Series.Rule("rule", Double.NaN, Series.Keeps.ABOVE),
                new Series.Region("region", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                new Series.Region("region", 3, 2),
                new Series.Labels("", strange, strange, List.of("a", "", "\u0000")));
        for (Series series : all) {
            for (Axis axis : List.of(Axis.of("x"), Axis.of("x", List.of()), Axis.of("x", List.of("a", "b")))) {
                Panel panel = Panel.of(axis, axis, List.of(series));
                String svg = Gallery.svg(new Figure("", "", 1, List.of(panel), List.of("note")));
                assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
            }
        }
    }

    @Test
    void keepsLargeFiguresSmall() throws Exception {
        int dots = 6000;
        Shading shading = new Shading(Gallery.list(dots, i -> Gallery.scattered(i, 1)), SHOWN);
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            features.add("feature " + i);
        }
        Series.Dots swarm = new Series.Dots(
                "",
                Gallery.list(dots, i -> Gallery.scattered(i, 2)),
                Gallery.list(dots, i -> i / 300 + 0.1 + 0.8 * Gallery.scattered(i, 3)),
                0,
                Optional.of(shading));
        Panel panel = Panel.of(Axis.of("x"), Axis.of("", features), List.of(swarm));
        Figure figure = new Figure("", "", 1, List.of(panel), List.of());
        assertTrue(Gallery.svg(figure).length() < 150_000);
        assertTrue(Gallery.svg(SearchGallery.parallel(1000)).length() < 200_000);
        List<Double> edges = Gallery.list(51, i -> i);
        Series cells =
                new Series.Cells("", edges, edges, Gallery.list(2500, i -> Gallery.scattered(i, 4)), List.of(), SHOWN);
        Figure map = new Figure("", "", 1, List.of(Panel.of(Axis.of("x"), Axis.of("y"), List.of(cells))), List.of());
        assertTrue(Gallery.svg(map).length() < 60_000);
    }

    @ParameterizedTest
    @CsvSource({"3", "5", "8"})
    void fitsPairsOnAPageWithNumbersAtItsEdgesOnly(int features) throws Exception {
        SvgText svg = SvgText.parse(Gallery.svg(Gallery.pairs(features)));
        assertTrue(Double.parseDouble(svg.root().getAttribute("width")) <= 1900);
        for (int i = 0; i < features; i++) {
            String title = "feature_" + i + " [GeV]";
            long shown = svg.texts().stream().filter(title::equals).count();
            // once below its column and, but for the first row, once left of its row
            assertEquals(i == 0 ? 1 : 2, shown, title);
        }
    }
}
