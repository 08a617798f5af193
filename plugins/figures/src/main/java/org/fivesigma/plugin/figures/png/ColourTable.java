package org.fivesigma.plugin.figures.png;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The most frequent colours of an image, up to 256, and for all others the one of them that is nearest. */
final class ColourTable {
    private static final int MOST = 256;

    /** Distinct colours in order of appearance, and how many pixels have each. */
    private int[] colours = new int[MOST];

    private int[] counts = new int[MOST];
    /** The place of each colour among those, by hash; -1 for none. */
    private int[] slots = new int[4 * MOST];

    private int size;
    /** The colours of the table. */
    private final int[] table;
    /** For each distinct colour its place in the table. */
    private final int[] places;

    private ColourTable(Raster raster) {
        Arrays.fill(slots, -1);
        for (int row = 0; row < raster.height(); row++) {
            if (!raster.repeats(row)) {
                count(raster.pixels(), row * raster.width(), (row + 1) * raster.width());
            }
        }
        List<Integer> frequent = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts[i]))
                .limit(MOST)
                .toList();
        table = frequent.stream().mapToInt(i -> colours[i]).toArray();
        places = IntStream.range(0, size).map(i -> nearest(colours[i])).toArray();
    }

    /** The table of an image; of equal rows below each other the first is counted. */
    static ColourTable of(Raster raster) {
        return new ColourTable(raster);
    }

    private void count(int[] pixels, int from, int to) {
        int place = -1;
        for (int i = from; i < to; i++) {
            if (place < 0 || colours[place] != pixels[i]) {
                place = added(pixels[i]);
            }
            counts[place]++;
        }
    }

    private int added(int colour) {
        int slot = slot(colour);
        if (slots[slot] < 0) {
            slots[slot] = size;
            if (size == colours.length) {
                colours = Arrays.copyOf(colours, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            colours[size++] = colour;
            if (2 * size > slots.length) {
                grow();
            }
            slot = slot(colour);
        }
        return slots[slot];
    }

    private void grow() {
        slots = new int[4 * slots.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(colours[i])] = i;
        }
    }

    private int slot(int colour) {
        int slot = (colour * 0x9e3779b1 >>> 8) % slots.length;
        while (slots[slot] >= 0 && colours[slots[slot]] != colour) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < table.length && least > 0; i++) {
            int red = (colour >> 16) - (table[i] >> 16);
            int green = (colour >> 8 & 0xff) - (table[i] >> 8 & 0xff);
            int blue = (colour & 0xff) - (table[i] & 0xff);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** The place in the table of a colour of the image. */
    int place(int colour) {
        return places[slots[slot(colour)]];
    }

    /** Red, green and blue of each colour of the table. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * table.length];
        for (int i = 0; i < table.length; i++) {
            bytes[3 * i] = (byte) (table[i] >> 16);
            bytes[3 * i + 1] = (byte) (table[i] >> 8);
            bytes[3 * i + 2] = (byte) table[i];
        }
        return bytes;
    }
}
