package org.fivesigma.text;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the public reference files are that tests read: beside the project, not in it. */
final class SharedData {
    private SharedData() {}

    static Path folder(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !isRoot(root)) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data").resolve(name);
    }

    private static boolean isRoot(Path folder) {
        return Files.isDirectory(folder.resolve("framework")) && Files.isRegularFile(folder.resolve("pom.xml"));
    }
}
