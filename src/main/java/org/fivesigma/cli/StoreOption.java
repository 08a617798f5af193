package org.fivesigma.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.app.Engine;
import org.fivesigma.app.StoreFolder;
import picocli.CommandLine.Option;

/** The option that says where results are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "where results are kept; otherwise $$FIVESIGMA_STORE, or fivesigma/store in the cache folder")
    private Path store;

    /** The folder. */
    StoreFolder folder(Console console) {
        return Optional.ofNullable(store)
                .map(console.folder()::resolve)
                .map(StoreFolder::new)
                .orElseGet(() -> StoreFolder.ofUser(console.environment(), Path.of(System.getProperty("user.home"))));
    }

    /** An engine that keeps results there. */
    Engine engine(Console console) {
        return Engine.create(folder(console));
    }
}
