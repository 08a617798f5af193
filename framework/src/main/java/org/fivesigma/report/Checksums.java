package org.fivesigma.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.store.Digest;

/** Writes and checks {@code SHA256SUMS}, the digests of all that a run leaves behind; {@code sha256sum -c} reads it too. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final String GAP = "  ";

    private Checksums() {}

    /** The checksums of these files and of the results, without the one that differs from run to run. */
    static byte[] of(Map<String, byte[]> files, String resultsName, byte[] results, String without) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(resultsName, results);
        all.remove(without);
        StringBuilder lines = new StringBuilder();
        all.forEach((name, content) ->
                lines.append(Digest.of(content).hex()).append(GAP).append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether every file that the folder's checksums name is there and unchanged. */
    static boolean hold(Path folder) throws IOException {
        Path sums = folder.resolve(FILE);
        if (!Files.isRegularFile(sums)) {
            return false;
        }
        for (String line : Files.readAllLines(sums)) {
            int gap = line.indexOf(GAP);
            Path file = gap < 0 ? folder : folder.resolve(line.substring(gap + GAP.length()));
            if (!Files.isRegularFile(file)
                    || !Digest.of(Files.readAllBytes(file)).hex().equals(line.substring(0, gap))) {
                return false;
            }
        }
        return true;
    }
}
