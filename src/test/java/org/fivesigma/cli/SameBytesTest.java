package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fivesigma.store.Digest;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SameBytesTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void aRunGivesTheSameBytesForAnyThreadsLocaleZoneAndStore() throws IOException {
        Map<String, String> reference = run("en", "UTC", 1);
        assertEquals(
                true,
                reference.containsKey("results.json")
                        && reference.containsKey("trials/bdt.csv")
                        && reference.size() > 10,
                reference.keySet().toString());
        assertEquals(reference, run("de", "Asia/Kolkata", 2));
        assertEquals(reference, run("tr", "America/New_York", 8));
    }

    /** Every file of a run in a store of its own, by name; timings differ by nature and are left out. */
    private Map<String, String> run(String language, String place, int threads) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        Path here = Files.createDirectories(folder.resolve("stands in " + language));
        Session session = new Session(here, folder.resolve("store-" + language));
        String recipe =
                RepositoryFiles.root().resolve("workflows/quickstart.yaml").toString();
        Path output = here.resolve("out");
        Session.Reply reply =
                session.type("run", recipe, "-q", "-j", Integer.toString(threads), "-o", output.toString());
        assertEquals(0, reply.status(), reply.messages());
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        output.relativize(file).toString(),
                        Digest.of(Files.readAllBytes(file)).hex());
            }
        }
        digests.remove("timings.json");
        return digests;
    }
}
