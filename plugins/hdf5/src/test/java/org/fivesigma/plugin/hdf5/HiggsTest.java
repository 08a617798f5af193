package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

/** The public HIGGS events as three layouts of HDF5 and as the text that they were made from. */
class HiggsTest {
    /** The text's column, with the label at 0, of each column that was taken over as it is; the others were derived. */
    private static final int[] FIELDS = {
        1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, -1, -1, 15, 16, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28
    };

    private static EventTable read(String file) throws Exception {
        return Reader.of(SharedData.path("derived_h5/higgs_" + file + ".h5"))
                .read()
                .events();
    }

    @Test
    void threeLayoutsGiveTheSameEvents() throws Exception {
        for (String kind : List.of("signal", "bg")) {
            EventTable plain = read(kind);
            for (String layout : List.of("_gzip_shuffle", "_latest_fletcher")) {
                EventTable other = read(kind + layout);
                assertEquals(plain.specs(), other.specs());
                for (String column : plain.names()) {
                    assertEquals(plain.column(column), other.column(column), kind + layout + " " + column);
                }
            }
        }
    }

    @Test
    void eventsAreThoseOfTheTextTheyWereMadeFrom() throws Exception {
        List<double[]> signal = new ArrayList<>();
        List<double[]> background = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.path("higgs_uci_lightgbm/binary.train"))) {
            String[] fields = line.split("\t");
            double[] values = new double[fields.length];
            for (int i = 0; i < fields.length; i++) {
                values[i] = Double.parseDouble(fields[i]);
            }
            (values[0] == 1 ? signal : background).add(values);
        }
        assertColumns(signal, read("signal"));
        assertColumns(background, read("bg"));
    }

    private static void assertColumns(List<double[]> text, EventTable events) {
        assertEquals(text.size(), events.rows());
        assertEquals(FIELDS.length, events.names().size());
        for (int i = 0; i < FIELDS.length; i++) {
            int field = FIELDS[i];
            if (field >= 0) {
                double[] expected =
                        text.stream().mapToDouble(row -> (float) row[field]).toArray();
                assertArrayEquals(
                        expected,
                        events.numbers(events.names().get(i)),
                        events.names().get(i));
            }
        }
    }
}
