package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

final class RepositoryFilesTest {
    @Test
    void findsTheRootFromAModule() {
        assertTrue(Files.isRegularFile(
                RepositoryFiles.root().resolve("framework").resolve("testkit").resolve("pom.xml")));
    }

    @Test
    void givesNothingWhereDataAreAbsent() {
        assertEquals(Optional.empty(), RepositoryFiles.sharedData("no", "such.csv"));
    }

    @Test
    void skipsVisiblyWhereDataAreAbsent() {
        TestAbortedException skipped =
                assertThrows(TestAbortedException.class, () -> RepositoryFiles.assumeShared("no", "such.csv"));

        assertEquals(
                "Assumption failed: skipped: no test data ../shared/data/no/such.csv beside the checkout",
                skipped.getMessage());
    }
}
