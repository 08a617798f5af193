package org.fivesigma.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.store.Digest;

/** Writes and checks {@code SHA256SUMS}, the digests of all that a run leaves behind; {@code sha256sum -c} reads it too. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final String GAP = "  ";

    private Checksums() {}

    /** The checksums of these files, without the one that differs from run to run. */
    static byte[] of(Map<String, ExportedFile.Content> files, String without) throws IOException {
        Map<String, ExportedFile.Content> all = new TreeMap<>(files);
        all.remove(without);
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, ExportedFile.Content> file : all.entrySet()) {
            lines.append(Digest.of(file.getValue()).hex()).append(GAP).append(file.getKey());
            lines.append('\n');
        }
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
                    || !Digest.of(stream -> Files.copy(file, stream)).hex().equals(line.substring(0, gap))) {
                return false;
            }
        }
        return true;
    }
}
