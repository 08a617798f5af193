package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fivesigma.app.Engine;
import org.fivesigma.app.StoreFolder;
import org.fivesigma.reference.Reference;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedPagesTest {
    @Test
    void schemasAndPagesAreThoseOfTheInstalledSteps(@TempDir Path store) throws IOException {
        Engine engine = Engine.create(new StoreFolder(store));
        // when this fails: ./fivesigma schema --write .
        assertEquals(List.of(), Reference.stale(RepositoryFiles.root(), engine.catalog()));
    }
}
