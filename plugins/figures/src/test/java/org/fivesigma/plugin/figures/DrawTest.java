package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.figures.draw.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawTest {
    @Test
    void drawsAStackWithAxesLegendAndRatio() throws Exception {
        SvgText svg = SvgText.parse(ToyFigures.drawn(ToyFigures.stack()).svg());
        List<String> texts = svg.texts();
        List<String> expected = List.of(
                "Mass",
                "Simulation",
                "Data",
                "ZZ",
                "Z + jets",
                "MC stat. unc.",
                "VBF H × 50",
                "m4l [GeV]",
                "Events / 2 GeV",
                "Data / MC",
                "100",
                "110",
                "120",
                "130",
                "140",
                "0",
                "20",
                "40",
                "1.0",
                "2.0");
        for (String text : expected) {
            assertTrue(texts.contains(text), text + " is missing among " + texts);
        }
        // four points above, three of them within the ratio panel, and one in the legend
        assertEquals(8, svg.all("circle").size());
        assertEquals("img", svg.root().getAttribute("role"));
        assertEquals("Mass", svg.all("title").get(0).getTextContent());
        assertEquals(0, svg.all("script").size());
    }

    @Test
    void showsAPointBeyondTheRatioAsAnArrow() throws Exception {
        Figure.Axis y = new Figure.Axis("r", false, Optional.of(0.0), Optional.of(2.0));
        Series.Points inside = points(1.0, 1.5);
        Series.Points beyond = points(1.0, 3.0);
        long without = arrows(lower(y, inside));
        assertEquals(0, without);
        assertEquals(1, arrows(lower(y, beyond)));
    }

    @Test
    void writesOnePdfPageWithTheSameTexts() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(ToyFigures.drawn(ToyFigures.stack()).pdf())) {
            String text = new PDFTextStripper().getText(pdf);
            assertEquals(1, pdf.getNumberOfPages());
            for (String label : List.of("Mass", "MC stat. unc.", "VBF H × 50", "Simulation", "130")) {
                assertTrue(text.contains(label), label + " is missing in " + text);
            }
            assertEquals("Mass", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentInformation().getCreationDate() == null);
        }
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        Drawing first = ToyFigures.drawn(ToyFigures.stack());
        Drawing second = ToyFigures.drawn(ToyFigures.stack());
        assertEquals(first.svg(), second.svg());
        assertArrayEquals(first.pdf(), second.pdf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void writesTheSameBytesInEveryLocale(String tag) throws Exception {
        Locale before = Locale.getDefault();
        Drawing usual = ToyFigures.drawn(ToyFigures.stack());
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Drawing there = ToyFigures.drawn(ToyFigures.stack());
            assertEquals(usual.svg(), there.svg());
            assertArrayEquals(usual.pdf(), there.pdf());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</svg><script>alert(1)</script>",
                "\"&<>' onload=\"x",
                "]]>&#0;\u0000\u0001\u0007\u001b\ufffe\uffff",
                "\u202eright to left\u2066\u200f",
                "\ud83d\ude80 emoji \ud800 alone",
                "\u05d0\u05d1 \u0627\u0644 \u4e2d\u6587",
                "_{^{_{ unbalanced ^{}",
                "${jndi} %s %n \\ {0}"
            })
    void drawsHostileTextAsText(String hostile) throws Exception {
        Series.Steps steps = ToyFigures.steps(hostile, List.of(0.0, 1.0), List.of(2.0));
        Series.Box box = new Series.Box("", List.of(hostile), List.of(hostile));
        Figure.Axis axis = Figure.Axis.of(hostile);
        Figure.Panel panel = new Figure.Panel(hostile, axis, axis, List.of(steps, box), Optional.empty());
        Drawing drawing = ToyFigures.drawn(new Figure(hostile, hostile, 1, List.of(panel), List.of(hostile)));
        SvgText svg = SvgText.parse(drawing.svg());
        String shown = PlainText.line(hostile);
        assertEquals(bare(shown), bare(svg.all("desc").get(0).getTextContent()));
        assertTrue(svg.all("title").get(0).getAttribute("onload").isEmpty());
        assertEquals(0, svg.all("script").size());
        try (PDDocument pdf = Loader.loadPDF(drawing.pdf())) {
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    @Test
    void drawsFiguresWithNothingInThem() throws Exception {
        List<Double> edges = List.of(0.0, 1.0);
        List<Figure> figures = List.of(
                new Figure("", "", 3, List.of(), List.of()),
                ToyFigures.figure(""),
                ToyFigures.figure("", ToyFigures.steps("zero", edges, List.of(0.0))),
                ToyFigures.figure("", ToyFigures.steps("no number", edges, List.of(Double.NaN))),
                ToyFigures.figure("", ToyFigures.steps("infinite", edges, List.of(Double.POSITIVE_INFINITY))),
                ToyFigures.figure("", ToyFigures.steps("negative", edges, List.of(-7.0))),
                ToyFigures.figure("", ToyFigures.steps("huge", List.of(-1e300, 1e300), List.of(1e300))),
                ToyFigures.figure("", ToyFigures.steps("tiny", List.of(1e-300, 2e-300), List.of(1e-300))),
                ToyFigures.figure("", ToyFigures.steps("narrow", List.of(1e15, 1e15 + 0.125), List.of(1.0))),
                ToyFigures.figure("title ".repeat(40), ToyFigures.steps("x".repeat(200), edges, List.of(1.0))));
        for (Figure figure : figures) {
            Drawing drawing = ToyFigures.drawn(figure);
            SvgText.parse(drawing.svg());
            assertFalse(drawing.svg().contains("NaN"), drawing.svg());
            assertFalse(drawing.svg().contains("Infinity"), drawing.svg());
            Loader.loadPDF(drawing.pdf()).close();
        }
    }

    @Test
    void drawsLogarithmicAxesOfNothingPositive() throws Exception {
        Figure.Axis log = new Figure.Axis("Events", true, Optional.empty(), Optional.empty());
        Series.Steps steps = ToyFigures.steps("a", List.of(0.0, 1.0, 2.0), List.of(-1.0, 0.0));
        Figure.Panel panel = new Figure.Panel("", Figure.Axis.of("x"), log, List.of(steps), Optional.empty());
        Drawing drawing = ToyFigures.drawn(new Figure("", "", 1, List.of(panel), List.of()));
        assertTrue(SvgText.parse(drawing.svg()).texts().contains("10"));
    }

    @Test
    void namesPartsOfDifferentPicturesDifferently() throws Exception {
        String first = firstClip(ToyFigures.figure("a", ToyFigures.steps("s", List.of(0.0, 1.0), List.of(1.0))));
        String second = firstClip(ToyFigures.figure("b", ToyFigures.steps("s", List.of(0.0, 1.0), List.of(1.0))));
        assertNotEquals(first, second);
    }

    @Test
    void drawsAFailedFitInRedWords() throws Exception {
        FitOverlay.Params params =
                new FitOverlay.Params("", Optional.empty(), Optional.empty(), "Data", List.of(), List.of());
        Figure figure = new FitOverlay()
                .run(params, new FitOverlay.Inputs(Map.of("flat", ToyFigures.fit(false))), ToyFigures.context())
                .figure();
        SvgText svg = SvgText.parse(ToyFigures.drawn(figure).svg());
        long red = svg.all("text").stream()
                .filter(text -> text.getTextContent().startsWith("Fit failed"))
                .filter(text -> text.getAttribute("fill").equals("#c91f16"))
                .count();
        assertEquals(1, red);
    }

    @Test
    void keepsPdfboxOutOfLayoutAndSvg() throws Exception {
        for (String type : List.of("draw.Typeface", "draw.Lettering", "draw.FigurePainter", "svg.SvgWriter")) {
            String resource = "/org/fivesigma/plugin/figures/" + type.replace('.', '/') + ".class";
            byte[] bytes = DrawTest.class.getResourceAsStream(resource).readAllBytes();
            String constants = new String(bytes, StandardCharsets.ISO_8859_1);
            assertFalse(constants.contains("org/apache/pdfbox/pdmodel"), type);
        }
    }

    /** The text without the signs of subscripts and superscripts. */
    private static String bare(String text) {
        return text.replaceAll("[_^{}]", "");
    }

    private static String firstClip(Figure figure) throws Exception {
        return SvgText.parse(ToyFigures.drawn(figure).svg())
                .all("clipPath")
                .get(0)
                .getAttribute("id");
    }

    private static Series.Points points(double x, double y) {
        return new Series.Points("", List.of(x), List.of(y), List.of(0.1), List.of(0.1));
    }

    private static Figure lower(Figure.Axis y, Series.Points points) {
        Series.Steps steps = ToyFigures.steps("s", List.of(0.0, 2.0), List.of(1.0));
        Figure.Lower lower = new Figure.Lower(y, 1, List.of(points));
        Figure.Panel panel =
                new Figure.Panel("", Figure.Axis.of("x"), Figure.Axis.of("Events"), List.of(steps), Optional.of(lower));
        return new Figure("", "", 1, List.of(panel), List.of());
    }

    private static long arrows(Figure figure) throws Exception {
        return SvgText.parse(ToyFigures.drawn(figure).svg()).all("path").stream()
                .filter(path -> path.getAttribute("fill").equals("#000000"))
                .count();
    }
}
