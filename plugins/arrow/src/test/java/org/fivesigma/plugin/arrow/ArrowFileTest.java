package org.fivesigma.plugin.arrow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.RecordBatch;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArrowFileTest {
    @Test
    void everyTypeComesBackBitForBit() throws Exception {
        EventTable table = EveryType.table(100);
        ArrowReading file = written(Map.of("one", table), "");
        assertEquals(List.of("d", "f", "l", "b", "t", "ds", "fs", "ls", "bs", "sample"), file.names());
        for (Column column : EveryType.columns(100)) {
            assertEquals(
                    EveryType.words(column),
                    file.words(column.spec().name()),
                    column.spec().name());
        }
    }

    @Test
    void aSelectionOfRowsIsWrittenInItsOrder() throws Exception {
        int[] rows = {99, 3, 3, 50, 0};
        ArrowReading file = written(Map.of("one", EveryType.table(100).select(rows)), "");
        for (Column column : EveryType.columns(100)) {
            assertEquals(
                    EveryType.words(column.gather(rows)),
                    file.words(column.spec().name()),
                    column.spec().name());
        }
    }

    @Test
    void samplesFollowEachOtherAndEachEventNamesItsOwn() throws Exception {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("zjets", EventTable.of(Column.of("m", 1, 2)));
        samples.put("none", EventTable.of(Column.of("m", new double[0])));
        samples.put("higgs", EventTable.of(Column.of("m", 3)));
        ArrowReading file = written(samples, "");
        assertEquals(List.of("1.0", "2.0", "3.0"), file.words("m"));
        assertEquals(List.of("zjets", "zjets", "higgs"), file.words("sample"));
        assertEquals(2, file.batches());
    }

    @Test
    void manyEventsAreCutIntoBatchesThatStartWhereTheFooterSays() throws Exception {
        int events = 2 * SampleTables.BATCH + 7;
        EventTable table = EveryType.table(events);
        ArrowReading file = written(Map.of("one", table), "");
        assertEquals(3, file.batches());
        for (String column : List.of("d", "b", "t", "ls")) {
            Column expected = table.column(column);
            assertEquals(EveryType.words(expected), file.words(column), column);
        }
    }

    @Test
    void allBuffersAreAlignedTo64Bytes() throws Exception {
        ArrowReading file = written(Map.of("one", EveryType.table(70_000)), "");
        for (int i = 0; i < file.batches(); i++) {
            Block block = file.block(i);
            assertEquals(0, (block.offset() + block.metaDataLength()) % 64);
            RecordBatch batch = file.batch(i);
            for (int buffer = 0; buffer < batch.buffersLength(); buffer++) {
                assertEquals(0, batch.buffers(buffer).offset() % 64);
            }
        }
    }

    @Test
    void unitsAndRolesGoAlong() throws Exception {
        Column mass = new Column.Doubles(new ColumnSpec("m", ColumnType.DOUBLE, "GeV"), new double[] {1});
        Column weight = new Column.Doubles(new ColumnSpec("w", ColumnType.DOUBLE, "", Role.WEIGHT), new double[] {2});
        ArrowReading file = written(Map.of("one", EventTable.of(mass, weight)), "");
        assertEquals(Map.of("unit", "GeV", "role", "feature"), file.metadata("m"));
        assertEquals(Map.of("role", "weight"), file.metadata("w"));
    }

    @Test
    void simulatedEventsAreStampedAndOthersAreNot() throws Exception {
        EventTable table = EventTable.of(Column.of("m", 1));
        assertEquals(
                Map.of("simulated", "toys"),
                written(Map.of("one", table), "toys").metadata());
        assertEquals(Map.of(), written(Map.of("one", table), "").metadata());
    }

    @Test
    void aTableWithoutEventsHasItsColumnsAndNoBatch() throws Exception {
        ArrowReading file = written(Map.of("one", EveryType.table(0)), "");
        assertEquals(0, file.batches());
        assertEquals(10, file.names().size());
    }

    @Test
    void whereValuesLieChangesNoByte(@TempDir Path folder) throws Exception {
        ColumnSpace mapped = ColumnSpace.in(folder, 0);
        DoubleBuffer numbers = mapped.doubles(3);
        IntBuffer offsets = mapped.offsets(3);
        for (int i = 0; i < 3; i++) {
            numbers.put(i, i / 3.0);
            offsets.put(i + 1, i + 1);
        }
        ColumnSpec list = new ColumnSpec("x", ColumnType.DOUBLES, "");
        ColumnSpec item = list.as(ColumnType.DOUBLE);
        Column onDisk = new Jagged(list, offsets, new Column.Doubles(item, numbers));
        Column inMemory =
                new Jagged(list, new int[] {0, 1, 2, 3}, new Column.Doubles(item, new double[] {0, 1 / 3.0, 2 / 3.0}));
        assertArrayEquals(bytes(EventTable.of(inMemory)), bytes(EventTable.of(onDisk)));
    }

    private static byte[] bytes(EventTable table) throws IOException, StepFailure {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new ArrowFile(SampleTables.of(Map.of("one", table), List.of(), "sample"), new Stamp("")).writeTo(stream);
        return stream.toByteArray();
    }

    private static ArrowReading written(Map<String, EventTable> samples, String stamp) throws IOException, StepFailure {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new ArrowFile(SampleTables.of(samples, List.of(), "sample"), new Stamp(stamp)).writeTo(stream);
        return new ArrowReading(ByteBuffer.wrap(stream.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
    }
}
