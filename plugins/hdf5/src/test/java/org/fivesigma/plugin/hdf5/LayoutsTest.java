package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All kinds of values in all ways to store them; the expected values are the formulas of make_fixtures.py. */
class LayoutsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"contiguous", "gzip", "fletcher", "lzf", "growing", "growing-lzf"})
    void allKindsOfMembersAreReadFromAnyLayout(String layout) throws Exception {
        for (String version : List.of("earliest", "latest")) {
            Path file = Fixture.in(folder, "wide-" + layout + "-" + version);
            for (int threads : new int[] {1, 4}) {
                assertWide(Reader.of(file).threads(threads).read().events());
            }
        }
    }

    private static void assertWide(EventTable events) {
        assertEquals(
                List.of(
                        "half",
                        "single",
                        "double",
                        "byte",
                        "ubyte",
                        "short",
                        "ushort",
                        "int",
                        "uint",
                        "long",
                        "ulong",
                        "flag",
                        "text",
                        "array",
                        "inner.a",
                        "inner.b.c",
                        "kind"),
                events.names());
        for (String name : List.of("half", "single", "double")) {
            assertNumbers(events.column(name), n -> n / 8.0 - 2);
        }
        for (String name : List.of("byte", "short", "int", "long")) {
            assertNumbers(events.column(name), n -> 3 * n - 60);
        }
        for (String name : List.of("ubyte", "ushort", "uint", "ulong")) {
            assertNumbers(events.column(name), n -> 255 - n);
        }
        assertNumbers(events.column("flag"), n -> n % 3 == 0 ? 1 : 0);
        assertNumbers(events.column("inner.a"), n -> n * n);
        assertNumbers(events.column("inner.b.c"), n -> -n);
        assertNumbers(events.column("kind"), n -> n % 2 == 0 ? 1 : -2);
        String[] texts = IntStream.range(0, 40).mapToObj(n -> "e" + n).toArray(String[]::new);
        assertArrayEquals(texts, ((Column.Texts) events.column("text")).values());
        Jagged array = (Jagged) events.column("array");
        assertEquals(40, array.rows());
        assertEquals(12, array.start(3));
        assertNumbers(array.elements(), n -> n / 4.0);
    }

    private static void assertNumbers(Column column, IntToDoubleFunction expected) {
        double[] values =
                IntStream.range(0, column.rows()).mapToDouble(expected).toArray();
        assertArrayEquals(values, column.numbers(), column.spec().name());
    }

    @Test
    void columnsKeepTheNarrowestTypeThatHoldsTheirValues() throws Exception {
        EventTable events =
                Reader.of(Fixture.in(folder, "wide-gzip-latest")).read().events();
        assertEquals(ColumnType.FLOAT, events.column("half").spec().type());
        assertEquals(ColumnType.FLOAT, events.column("single").spec().type());
        assertEquals(ColumnType.DOUBLE, events.column("double").spec().type());
        assertEquals(ColumnType.LONG, events.column("ulong").spec().type());
        assertEquals(ColumnType.FLAG, events.column("flag").spec().type());
        assertEquals(ColumnType.TEXT, events.column("text").spec().type());
        assertEquals(ColumnType.FLOATS, events.column("array").spec().type());
        assertEquals(ColumnType.LONG, events.column("kind").spec().type());
    }

    @Test
    void onlyWantedColumnsAreReadInTheirOrder() throws Exception {
        EventTable events = Reader.of(Fixture.in(folder, "wide-gzip-latest"))
                .columns("int", "half")
                .read()
                .events();
        assertEquals(List.of("int", "half"), events.names());
        assertNumbers(events.column("half"), n -> n / 8.0 - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest"})
    void chunksAreFoundInAnyIndex(String version) throws Exception {
        Path file = Fixture.in(folder, "chunks-" + version);
        for (String name : List.of("fixed", "larger", "rows", "columns", "both")) {
            Jagged lists =
                    (Jagged) Reader.of(file).dataset(name).read().events().column(name);
            assertEquals(100, lists.rows());
            assertNumbers(lists.elements(), n -> n);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest"})
    void whatWasNeverWrittenHasTheFillValue(String version) throws Exception {
        Path file = Fixture.in(folder, "filled-" + version);
        assertNumbers(one(file, "one"), n -> n == 4 ? 44 : -7);
        assertNumbers(one(file, "two"), n -> 2.5);
        assertNumbers(one(file, "never"), n -> 0);
        assertNumbers(((Jagged) one(file, "three")).elements(), n -> n == 49 ? 9 : 0.5);
    }

    private static Column one(Path file, String name) throws Exception {
        return Reader.of(file).dataset(name).read().events().column(name);
    }
}
