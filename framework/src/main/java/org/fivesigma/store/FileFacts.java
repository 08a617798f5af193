package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the file system says of a file's content without reading it.
 *
 * @param bytes its length
 * @param modified when its content changed last, as its owner may say
 * @param changed when anything of it changed last, as only the file system says
 * @param device where it lies
 * @param inode which file of that device it is
 */
record FileFacts(long bytes, Instant modified, Instant changed, long device, long inode) {
    /** The facts, where the file system tells all of them; where it does not, only reading shows what a file holds. */
    static Optional<FileFacts> of(Path file) throws IOException {
        Map<String, Object> facts;
        try {
            facts = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,dev,ino");
        } catch (UnsupportedOperationException | IllegalArgumentException notThisSystem) {
            return Optional.empty();
        }
        return Optional.of(new FileFacts(
                (Long) facts.get("size"),
                ((FileTime) facts.get("lastModifiedTime")).toInstant(),
                ((FileTime) facts.get("ctime")).toInstant(),
                ((Number) facts.get("dev")).longValue(),
                ((Number) facts.get("ino")).longValue()));
    }

    /** When the file changed last by either account. */
    Instant youngest() {
        return modified.isAfter(changed) ? modified : changed;
    }
}
