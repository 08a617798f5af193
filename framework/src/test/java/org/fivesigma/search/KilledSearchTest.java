package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fivesigma.api.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledSearchTest {
    /** How often a search is killed; more with {@code -Dfivesigma.kills=}. */
    private static final int KILLS = Integer.getInteger("fivesigma.kills", 6);

    private static final int SEEDS = 50;

    @TempDir
    Path folder;

    private static Process start(Path root, int seeds, String memory) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchProcess.class.getName(),
                        root.toString(),
                        Integer.toString(seeds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> told(Process process) throws Exception {
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertEquals(0, process.waitFor());
            return lines;
        }
    }

    @Test
    void killedAgainAndAgainItEndsInTheSame() throws Exception {
        String expected =
                "digest " + SearchProcess.digest(SearchProcess.run(SearchProcess.search(SEEDS), Journal.none()));
        SplittableRandom random = new SplittableRandom(17);
        int all = SEEDS * 4 * 3;
        int entries = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(folder, SEEDS, "-Xmx256m");
            int until = 1 + random.nextInt(all / KILLS);
            int heard = 0;
            try (BufferedReader output = process.inputReader()) {
                while (heard < until && "entry".equals(output.readLine())) {
                    heard++;
                }
                process.destroyForcibly().waitFor();
            }
            entries += heard;
        }
        List<String> lines = told(start(folder, SEEDS, "-Xmx256m"));
        assertTrue(lines.contains(expected), () -> "expected " + expected + " in " + lines);
        long last = lines.stream().filter("entry"::equals).count();
        assertTrue(last <= all - entries, "what was said to be there is not done again");
    }

    @Test
    void tenThousandTrialsFitIntoFortyEightMebibytes() throws Exception {
        List<String> lines = new ArrayList<>(told(start(folder, 2500, "-Xmx48m")));
        lines.removeIf("entry"::equals);
        assertEquals("trials 10000", lines.get(0));
        List<String> again = told(start(folder, 2500, "-Xmx48m"));
        assertEquals(lines.get(1), again.get(1), "found in the journal");
        assertEquals("trials 10000", again.get(0), "nothing is trained again");
    }
}
