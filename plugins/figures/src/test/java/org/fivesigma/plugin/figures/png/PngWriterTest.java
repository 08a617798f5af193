package org.fivesigma.plugin.figures.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.FontFile;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Stroke;
import org.fivesigma.plugin.figures.draw.Tracing;
import org.junit.jupiter.api.Test;

final class PngWriterTest {
    private static final int SIZE = 60;

    @Test
    void otherReadersSeeTheSamePixels() throws Exception {
        Random random = new Random(7);
        Raster raster = new Raster(97, 61);
        for (int i = 0; i < raster.pixels().length; i++) {
            raster.pixels()[i] = 0x010307 * (random.nextInt(4) == 0 ? random.nextInt(200) : 0);
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.encoded(raster, 2)));
        int[] read = image.getRGB(0, 0, 97, 61, null, 0, 97);
        assertArrayEquals(
                raster.pixels(), Arrays.stream(read).map(rgb -> rgb & 0xffffff).toArray());
    }

    @Test
    void givesRareColoursTheNearestOfTheFrequentOnes() {
        Raster raster = new Raster(300, 10);
        for (int i = 0; i < 300; i++) {
            Arrays.fill(raster.pixels(), i, i + 1, i < 280 ? i : 0xffff00 + i);
            raster.pixels()[300 + i] = i < 255 ? i : 0xffffff;
        }
        ColourTable table = ColourTable.of(raster);
        byte[] colours = table.bytes();
        assertEquals(3 * 256, colours.length);
        int place = table.place(279);
        int shown = (colours[3 * place] & 0xff) << 16
                | (colours[3 * place + 1] & 0xff) << 8
                | colours[3 * place + 2] & 0xff;
        assertTrue(Math.abs((shown & 0xff) - (279 & 0xff)) + (shown >> 8) <= 25, Integer.toHexString(shown));
    }

    @Test
    void everyInflaterReadsWhatIsCompressed() throws Exception {
        Random random = new Random(5);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        byte[] repeats = new byte[200_000];
        for (int i = 0; i < repeats.length; i++) {
            repeats[i] = (byte) (i % 7919 < 4000 ? i % 251 : i / 60_000);
        }
        byte[] words = "the quick brown fox ".repeat(5000).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(new byte[0], new byte[1], new byte[70_000], noise, repeats, words)) {
            Inflater inflater = new Inflater();
            inflater.setInput(Deflate.zlib(bytes));
            byte[] read = new byte[bytes.length + 1];
            assertEquals(bytes.length, inflater.inflate(read));
            assertTrue(inflater.finished());
            assertArrayEquals(bytes, Arrays.copyOf(read, bytes.length));
        }
        assertTrue(Deflate.zlib(words).length < words.length / 40);
    }

    @Test
    void coversTheAreaThatAShapeHas() {
        Raster raster = new Raster(SIZE, SIZE);
        raster.edge(10.3, 5.7, 50.2, 20.1);
        raster.edge(50.2, 20.1, 22.5, 48.9);
        raster.edge(22.5, 48.9, 10.3, 5.7);
        raster.fill(Colour.BLACK, 1, Mask.all(SIZE, SIZE));
        // half the cross product of two sides
        double area = Math.abs((50.2 - 10.3) * (48.9 - 5.7) - (20.1 - 5.7) * (22.5 - 10.3)) / 2;
        double dark = Arrays.stream(raster.pixels())
                .mapToDouble(p -> 1 - (p & 0xff) / 255.0)
                .sum();
        assertEquals(area, dark, 0.5);
    }

    @Test
    void drawsAreasLinesAndDashesLikeJava2d() {
        Outline bent = new Tracing().from(5, 50).to(12, 8).to(30, 40).to(52, 12).outline();
        BasicStroke wide = new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        like(Mark.Path.line(bent, Stroke.solid(Colour.BLACK, 5)), canvas -> {
            canvas.setStroke(wide);
            canvas.drawPolyline(new int[] {5, 12, 30, 52}, new int[] {50, 8, 40, 12}, 4);
        });
        float[] dashes = {7, 3};
        like(Mark.Path.line(bent, new Stroke(Colour.BLACK, 3, List.of(7.0, 3.0))), canvas -> {
            canvas.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0));
            canvas.drawPolyline(new int[] {5, 12, 30, 52}, new int[] {50, 8, 40, 12}, 4);
        });
        like(Mark.Path.area(Outline.rectangle(10, 10, 30, 20), Colour.BLACK).fainter(0.4), canvas -> {
            canvas.setColor(new Color(0, 0, 0, 0.4f));
            canvas.fillRect(10, 10, 30, 20);
        });
        like(new Mark.Disc(30, 30, 20, Colour.BLACK), canvas -> canvas.fillOval(10, 10, 40, 40));
        Mark inner = Mark.Path.area(Outline.rectangle(20, 20, 40, 40), Colour.BLACK);
        like(
                new Mark.Clipped(Outline.rectangle(0, 0, 30, 50), List.of(inner)),
                canvas -> canvas.fillRect(20, 20, 10, 30));
    }

    /** PDFBox's reader of fonts gives the letters, Java2D fills them. */
    @Test
    void drawsLettersLikePdfboxAndJava2d() throws Exception {
        String letters = "Rg\u00e9\u03b7";
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(FontFile.bytes()), false);
            Path2D outline = new Path2D.Double();
            double along = 0;
            for (String letter : letters.split("")) {
                byte[] code = font.encode(letter);
                Path2D glyph = font.getNormalizedPath((code[0] & 0xff) << 8 | code[1] & 0xff);
                outline.append(glyph.getPathIterator(AffineTransform.getTranslateInstance(along, 0)), false);
                along += font.getStringWidth(letter);
            }
            AffineTransform place = AffineTransform.getTranslateInstance(3, 40);
            place.scale(0.026, -0.026);
            Mark.Text text = Mark.Text.of(letters, 3, 40, 26, Mark.Anchor.START);
            like(text, canvas -> canvas.fill(place.createTransformedShape(outline)));
            AffineTransform turned = AffineTransform.getTranslateInstance(40, 57);
            turned.rotate(-Math.PI / 2);
            turned.scale(0.026, -0.026);
            Mark.Text upwards =
                    Mark.Text.of(letters, 40, 57, 26, Mark.Anchor.START).turned();
            like(upwards, canvas -> canvas.fill(turned.createTransformedShape(outline)));
        }
    }

    @Test
    void keepsHugePicturesWithinBounds() throws Exception {
        Picture huge = new Picture(9000, 9000, "", "", List.of());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(huge)));
        assertTrue(image.getWidth() <= 2450 && image.getWidth() > 2400, "" + image.getWidth());
    }

    /** Both pictures differ by about a hundredth of full black at a pixel, on average; a shape one pixel off differs by more. */
    private static void like(Mark mark, Consumer<Graphics2D> drawing) {
        Raster raster = new Raster(SIZE, SIZE);
        mark.drawOn(new PngSurface(raster, 1));
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, SIZE, SIZE);
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(canvas);
        double difference = 0;
        double ink = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            int other = image.getRGB(i % SIZE, i / SIZE) & 0xff;
            difference += Math.abs((raster.pixels()[i] & 0xff) - other) / 255.0;
            ink += 1 - other / 255.0;
        }
        assertTrue(ink > 100, "there is something to compare");
        assertTrue(difference / (SIZE * SIZE) < 0.012, mark + " differs by " + difference + " of " + ink);
    }
}
