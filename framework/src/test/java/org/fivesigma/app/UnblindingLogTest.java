package org.fivesigma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fivesigma.report.RunIdentity;
import org.fivesigma.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnblindingLogTest {
    @TempDir
    private Path folder;

    @Test
    void eachUnblindingIsOneLineMoreAndNoLineIsRewritten() throws IOException {
        Digest digest = Digest.of("recipe".getBytes(StandardCharsets.UTF_8));
        RunIdentity identity = new RunIdentity("a title", digest, 1, "0.1");
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T19:40:01.75Z"), ZoneOffset.ofHours(9));
        UnblindingLog log = new UnblindingLog(folder.resolve("runs"), clock);
        Path file = log.note("run", "four-leptons", identity, List.of("mass in [120, 130]", "met at or above 200"));
        String first = "2026-11-30T19:40:01Z\trun\tfour-leptons\t" + digest.hex()
                + "\tmass in [120, 130]; met at or above 200\n";
        assertEquals(first, Files.readString(file));
        log.note("export", "a\nb", identity, List.of("met at or below 1"));
        assertEquals(
                first + "2026-11-30T19:40:01Z\texport\ta b\t" + digest.hex() + "\tmet at or below 1\n",
                Files.readString(file));
    }
}
