package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fivesigma.api.EventReader.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader agrees with its plain twin on random files, whichever way it takes and on any number of threads. */
class PlainTwinTest {
    private static final String[] ODD = {
        "",
        " ",
        "NA",
        "nan",
        "-inf",
        "+Infinity",
        "?",
        "1e",
        "0x1",
        "1.5f",
        "--1",
        "1 2",
        "\t7 ",
        "1e400",
        "-0",
        "x",
        "1_0",
    };

    @TempDir
    private Path folder;

    private static String field(SplittableRandom random, int oddity) {
        if (random.nextInt(oddity) == 0) {
            return ODD[random.nextInt(ODD.length)];
        }
        double number = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-12, 12));
        return switch (random.nextInt(4)) {
            case 0 -> String.format(Locale.ROOT, "%.18e", number);
            case 1 -> Double.toString(number);
            case 2 -> Integer.toString(random.nextInt(-1000, 1000));
            default -> String.format(Locale.ROOT, " %.3f", number);
        };
    }

    private static String file(SplittableRandom random, int rows, int columns, int oddity) {
        StringBuilder text = new StringBuilder();
        String newline = random.nextInt(2) == 0 ? "\n" : "\r\n";
        for (int row = 0; row < rows; row++) {
            int fields = random.nextInt(oddity) == 0 ? random.nextInt(1, columns + 3) : columns;
            for (int field = 0; field < fields; field++) {
                text.append(field > 0 ? "," : "").append(field(random, oddity));
            }
            text.append(newline).append(random.nextInt(oddity) == 0 ? newline : "");
        }
        return random.nextInt(2) == 0 ? text.toString() : text + "1";
    }

    /** Makes the first hundred rows plain numbers, so that no column turns into text. */
    private static String plainStart(int columns) {
        return ("0.5" + ",0.5".repeat(columns - 1) + "\n").repeat(100);
    }

    private void agrees(String text, int columns) throws Exception {
        PlainTwin twin = new PlainTwin(columns, text);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        for (byte[] content : new byte[][] {plain, Written.gzip(plain)}) {
            for (int threads : new int[] {1, 3}) {
                Events read = Written.bytes(folder, content)
                        .withoutHeader()
                        .skipBadRows()
                        .read(threads);
                assertEquals(twin.rows().size(), read.events().rows());
                assertEquals(
                        twin.rows().size() + twin.bad(),
                        read.accounting().get(0).declared());
                for (int column = 0; column < columns; column++) {
                    int field = column;
                    double[] expected =
                            twin.rows().stream().mapToDouble(row -> row[field]).toArray();
                    assertArrayEquals(expected, read.events().numbers("column-" + column));
                }
            }
        }
    }

    @Test
    void agreesOnManySmallFiles() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 25; i++) {
            int columns = random.nextInt(1, 8);
            agrees(plainStart(columns) + file(random, random.nextInt(300), columns, random.nextInt(2, 60)), columns);
        }
    }

    @Test
    void agreesOnFilesOfManyChunks() throws Exception {
        SplittableRandom random = new SplittableRandom(12);
        for (int oddity : new int[] {50, 100_000_000}) {
            agrees(plainStart(29) + file(random, 3_500, 29, oddity), 29);
        }
    }
}
