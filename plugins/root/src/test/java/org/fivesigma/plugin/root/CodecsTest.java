package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same events written with each codec, and by the first version of ROOT that had it. */
class CodecsTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource({
        "HZZ, ''", "HZZ, -zlib", "HZZ, -lzma", "HZZ, -lz4", "HZZ, -zstd",
        "Zmumu, ''", "Zmumu, -zlib", "Zmumu, -lzma", "Zmumu, -lz4", "Zmumu, -zstd"
    })
    void everyCodecGivesTheEventsOfThePlainFile(String events, String codec) throws Exception {
        EventTable plain = read("skhep_root/uproot-" + events + "-uncompressed.root");
        EventTable packed = read("skhep_root/uproot-" + events + codec + ".root");
        assertEquals(plain.names(), packed.names());
        assertEquals(events.equals("HZZ") ? 51 : 20, packed.names().size());
        for (String name : plain.names()) {
            assertEquals(values(plain, name), values(packed, name), name);
        }
    }

    private EventTable read(String file) throws Exception {
        return Reading.of(scratch, SharedData.path(file))
                .tree("events")
                .events()
                .events();
    }

    private static Object values(EventTable events, String name) {
        StoredColumn column = events.stored().get(events.names().indexOf(name));
        return column.values();
    }
}
