package org.fivesigma.plugin.figures.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Picture;

/**
 * Writes a picture as a PNG file (W3C, Portable Network Graphics) of twice as many pixels each way, for sharp screens and prints.
 *
 * <p>Lines, letters and compression are our own, so the same picture gives the same bytes on every machine.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double SCALE = 2;
    /** Larger pictures have fewer pixels than twice as many. */
    private static final double MOST_PIXELS = 6e6;

    private static final double PIXELS_PER_METRE = 96 / 0.0254;
    private static final byte BITS = 8;
    private static final byte COLOUR_TABLE = 3;
    private static final byte PER_METRE = 1;
    private static final byte UP = 2;

    private PngWriter() {}

    /** The PNG bytes of a picture. */
    public static byte[] write(Picture picture) {
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (picture.width() * picture.height())));
        int width = (int) Math.max(1, Math.rint(scale * picture.width()));
        int height = (int) Math.max(1, Math.rint(scale * picture.height()));
        Raster raster = new Raster(width, height);
        PngSurface surface = new PngSurface(raster, scale);
        for (Mark mark : picture.marks()) {
            mark.drawOn(surface);
        }
        return encoded(raster, scale);
    }

    /** The file of an image. */
    static byte[] encoded(Raster raster, double scale) {
        ColourTable table = ColourTable.of(raster);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(raster.width()).putInt(raster.height());
        chunk(out, "IHDR", header.put(BITS).put(COLOUR_TABLE).array());
        int density = (int) Math.rint(scale * PIXELS_PER_METRE);
        ByteBuffer physical = ByteBuffer.allocate(9).putInt(density).putInt(density);
        chunk(out, "pHYs", physical.put(PER_METRE).array());
        chunk(out, "PLTE", table.bytes());
        chunk(out, "IDAT", Deflate.zlib(rows(raster, table)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        out.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }

    /** Each row begins with its filter: differences to the row above make equal rows zeros. */
    private static byte[] rows(Raster raster, ColourTable table) {
        int width = raster.width();
        byte[] rows = new byte[(width + 1) * raster.height()];
        byte[] above = new byte[width];
        int[] pixels = raster.pixels();
        int colour = pixels[0];
        byte place = (byte) table.place(colour);
        for (int row = 0; row < raster.height(); row++) {
            int at = row * (width + 1);
            rows[at] = UP;
            if (raster.repeats(row)) {
                continue;
            }
            for (int column = 0; column < width; column++) {
                int pixel = pixels[row * width + column];
                if (pixel != colour) {
                    colour = pixel;
                    place = (byte) table.place(pixel);
                }
                rows[at + 1 + column] = (byte) (place - above[column]);
                above[column] = place;
            }
        }
        return rows;
    }
}
