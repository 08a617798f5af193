package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventTableStoreTest {
    @TempDir
    Path root;

    private Store open() throws StoreException {
        return Store.open(root, StoreIo.disk(), Codecs.builtIn(), warning -> {
            throw new AssertionError(warning);
        });
    }

    private void assertReadsBackEqual(EventTable table) throws Exception {
        Artifact artifact;
        try (Store store = open()) {
            artifact = store.put(table);
        }
        try (Store store = open()) {
            EventTable read = store.get(artifact, EventTable.class);
            assertEquals(table.rows(), read.rows());
            assertEquals(table.specs(), read.specs());
            for (String name : table.names()) {
                assertEquals(table.column(name), read.column(name));
            }
            assertEquals(artifact, store.put(read), "a table read back is stored as the same artifact");
        }
        try (Store store = open()) {
            assertEquals(artifact, store.put(table), "the same table is the same artifact to another process");
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void readsBackEveryTypeOfColumn() throws Exception {
        assertReadsBackEqual(Artifacts.events());
    }

    @Test
    void readsBackEveryBitOfOddNumbers() throws Exception {
        try (Store store = open()) {
            Artifact artifact = store.put(Artifacts.events());
            try (Store other = open()) {
                double[] read = other.get(artifact, EventTable.class).numbers("m4l");
                assertArrayEquals(bits(Artifacts.oddNumbers()), bits(read));
            }
        }
    }

    @Test
    void readsBackViewsAndViewsOfViews() throws Exception {
        EventTable view = Artifacts.events().select(new int[] {9, 3, 3, 0, 8});
        assertReadsBackEqual(view);
        EventTable second = view.select(new int[] {4, 0, 1});
        assertReadsBackEqual(second);
        assertReadsBackEqual(second.with(Column.of("extra", 1.0, 2.0, 3.0)));
        assertReadsBackEqual(second.only(List.of("sample", "m4l")));
    }

    @Test
    void readsBackEmptyTables() throws Exception {
        assertReadsBackEqual(EventTable.of());
        assertReadsBackEqual(Artifacts.events().select(new int[0]));
        assertReadsBackEqual(EventTable.of(Column.of("x", new double[0]), Column.of("t", new String[0])));
        assertReadsBackEqual(Artifacts.events().without(Artifacts.events().names()));
    }

    @Test
    void readsBackColumnsLongerThanAChunk() throws Exception {
        int rows = 100_003;
        double[] numbers = new double[rows];
        long[] longs = new long[rows];
        boolean[] flags = new boolean[rows];
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = 1.0 / (row + 1);
            longs[row] = (long) row * row * row * row;
            flags[row] = row % 3 == 0;
            texts[row] = "μ".repeat(row % 7);
        }
        texts[rows / 2] = "ν".repeat(ColumnBytes.CHUNK);
        assertReadsBackEqual(EventTable.of(
                Column.of("numbers", numbers),
                new Column.Longs(new ColumnSpec("longs", ColumnType.LONG, ""), longs),
                new Column.Flags(new ColumnSpec("flags", ColumnType.FLAG, ""), flags),
                Column.of("texts", texts)));
    }

    @Test
    void readsListsBackEqual() throws Exception {
        ColumnSpec lists = new ColumnSpec("jet_pt", ColumnType.FLOATS, "GeV", Role.TRUTH);
        Column elements = new Column.Floats(lists.as(ColumnType.FLOAT), new float[] {50, 20, -0f, Float.NaN});
        ColumnSpec flags = new ColumnSpec("jet_ok", ColumnType.FLAGS, "");
        Column ok = new Column.Flags(flags.as(ColumnType.FLAG), new boolean[] {true, false, true, true});
        EventTable events = EventTable.of(
                new Jagged(lists, new int[] {0, 2, 2, 4}, elements), new Jagged(flags, new int[] {0, 0, 3, 4}, ok));
        assertReadsBackEqual(events);
        assertReadsBackEqual(events.select(new int[] {2, 0}));
        assertReadsBackEqual(events.select(new int[0]));
    }

    @Test
    void storesTheValuesOfViewsOnce() throws Exception {
        EventTable events = Artifacts.events();
        try (Store store = open()) {
            store.put(events);
            assertEquals(6, store.info().blobs(), "five columns and a manifest");
            store.put(events.select(new int[] {1, 2}));
            assertEquals(8, store.info().blobs(), "one list of rows and a manifest more");
            store.put(events.select(new int[] {1, 2}).with(Column.of("bdt", 0.5, 0.6)));
            assertEquals(10, store.info().blobs(), "one column and a manifest more");
        }
    }

    @Test
    void loadsOnlyTheColumnsThatAreUsed() throws Exception {
        List<String> loaded = new ArrayList<>();
        EventTable table = EventTable.ofStored(2, List.of(lazy("a", loaded), lazy("b", loaded)));
        try (Store store = open()) {
            Artifact artifact = store.put(table);
            assertEquals(List.of("a", "b"), loaded);
            store.put(table.select(new int[] {1}));
            store.put(table.only(List.of("b")));
            assertEquals(List.of("a", "b"), loaded, "values stored before are not asked for again");
            try (Store other = open()) {
                other.put(other.get(artifact, EventTable.class).select(new int[] {0}));
                assertEquals(List.of("a", "b"), loaded);
            }
        }
    }

    private static org.fivesigma.api.data.StoredColumn lazy(String name, List<String> loaded) {
        return EventTable.lazy(ColumnSpec.number(name), 2, () -> {
            loaded.add(name);
            return Column.of(name, 1, 2);
        });
    }

    @Test
    void projectsTheSameDigestAsLongAsTheNamedColumnsAreTheSame() throws Exception {
        EventTable events = Artifacts.events();
        try (Store store = open()) {
            Digest seen = projected(store, events, "m4l", "tight");
            assertEquals(seen, projected(store, events, "tight", "m4l", "m4l"));
            assertEquals(seen, projected(store, events.without(List.of("sample")), "m4l", "tight"));
            EventTable more = events.with(Column.of("extra", new double[10]));
            assertEquals(seen, projected(store, more, "m4l", "tight"));
            assertEquals(seen, projected(store, events.only(List.of("tight", "event", "m4l")), "m4l", "tight"));
        }
    }

    @Test
    void projectsAnotherDigestWhenAnythingOfTheNamedColumnsDiffers() throws Exception {
        EventTable events = Artifacts.events();
        double[] values = Artifacts.oddNumbers();
        try (Store store = open()) {
            Digest seen = projected(store, events, "m4l");
            assertNotEquals(seen, projected(store, events, "event"));
            assertNotEquals(seen, projected(store, events, "m4l", "tight"));
            assertNotEquals(seen, projected(store, events.select(new int[] {0, 1}), "m4l"));
            ColumnSpec unit = new ColumnSpec("m4l", ColumnType.DOUBLE, "MeV");
            assertNotEquals(seen, projected(store, events.with(new Column.Doubles(unit, values)), "m4l"));
            values[3] = 0.0;
            ColumnSpec spec = new ColumnSpec("m4l", ColumnType.DOUBLE, "GeV");
            assertNotEquals(seen, projected(store, events.with(new Column.Doubles(spec, values)), "m4l"));
            assertNotEquals(
                    projected(store, events.select(new int[] {0, 1})), projected(store, events.select(new int[] {0})));
        }
    }

    private static Digest projected(Store store, EventTable table, String... columns) throws Exception {
        return store.projected(store.put(table), List.of(columns)).orElseThrow();
    }

    @Test
    void projectsNothingOfOtherArtifactsOrMissingColumns() throws Exception {
        try (Store store = open()) {
            Artifact events = store.put(Artifacts.events());
            assertEquals(Optional.empty(), store.projected(events, List.of("m4l", "nothing")));
            assertEquals(Optional.empty(), store.projected(store.put(Artifacts.figure()), List.of("m4l")));
        }
    }

    @Test
    void refusesColumnsThatCannotBeReadBackEqual() throws Exception {
        try (Store store = open()) {
            EventTable half = EventTable.of(Column.of("t", "\uD83D"));
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> store.put(half));
            assertTrue(refused.getMessage().contains("'t'"), refused.getMessage());
            ColumnSpec wrong = new ColumnSpec("x", ColumnType.FLOAT, "");
            EventTable mixed = EventTable.of(new Column.Doubles(wrong, new double[] {1}));
            assertThrows(IllegalArgumentException.class, () -> store.put(mixed));
        }
    }
}
