package org.fivesigma.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void givesMemoryUpToALimitAndFilesBeyond() throws IOException {
        ColumnSpace space = ColumnSpace.in(folder, 100);
        assertTrue(space.doubles(10).hasArray());
        assertFalse(space.doubles(10).hasArray());
        assertEquals(7, space.floats(7).limit());
        assertEquals(7, space.longs(7).limit());
        assertEquals(7, space.flags(7).limit());
        assertEquals(8, space.offsets(7).limit());
        assertEquals(5, files());
    }

    @Test
    void valuesStayWhenTheirFileIsDeleted() throws IOException {
        DoubleBuffer values = ColumnSpace.in(folder, 0).doubles(1000);
        values.put(999, 0.1);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        assertEquals(0.1, values.get(999));
        assertEquals(0, values.get(0));
    }

    @Test
    void refusesMoreThanTheDiskHasBeforeAnythingIsWritten() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        Assumptions.assumeTrue(free < 1L << 40, "this disk is too large to be asked for more than it has");
        ColumnSpace space = ColumnSpace.in(folder, 0);
        IOException refused = assertThrows(IOException.class, () -> {
            for (long asked = 0; asked <= free + (4L << 30); asked += 1L << 30) {
                space.flags(1 << 30);
            }
        });
        assertTrue(refused.getMessage().contains("MiB are free"), refused.getMessage());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
