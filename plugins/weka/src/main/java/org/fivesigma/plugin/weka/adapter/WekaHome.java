package org.fivesigma.plugin.weka.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import weka.classifiers.Classifier;

/**
 * Gives Weka a home of its own before its first class is loaded.
 *
 * <p>Left alone it makes {@code ~/wekafiles} and asks the network for packages. Its linear algebra is told which implementation
 * there is, so that it does not look for native ones and complain. Whoever sets these system properties is obeyed.
 */
public final class WekaHome {
    private static final String HOME = "WEKA_HOME";

    private WekaHome() {}

    /** Runs when it is first asked for, and once. */
    private static final class Prepared {
        private static final Path FOLDER = prepare();

        private static Path prepare() {
            set("weka.packageManager.offline", "true");
            set("weka.packageManager.loadPackages", "false");
            for (String part : List.of("BLAS", "LAPACK", "ARPACK")) {
                set("com.github.fommil.netlib." + part, "com.github.fommil.netlib.F2j" + part);
            }
            if (System.getProperty(HOME) == null) {
                System.setProperty(HOME, newFolder().toString());
            }
            return Path.of(System.getProperty(HOME));
        }

        private static void set(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }

        /** Made with what Weka would make in it, and given up when the process ends. */
        private static Path newFolder() {
            try {
                Path folder = Files.createTempDirectory("fivesigma-weka");
                folder.toFile().deleteOnExit();
                for (String part : List.of("packages", "props", "repCache", "native")) {
                    Files.createDirectory(folder.resolve(part)).toFile().deleteOnExit();
                }
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "Weka needs a folder in " + System.getProperty("java.io.tmpdir"), failure);
            }
        }
    }

    /** The version of Weka, as its build tells it; what its own classes tell is that of a later snapshot. */
    public static String version() {
        Properties properties = new Properties();
        String path = "/META-INF/maven/nz.ac.waikato.cms.weka/weka-stable/pom.properties";
        try (InputStream stream = Classifier.class.getResourceAsStream(path)) {
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder that Weka takes for its home; to be asked for before anything of Weka. */
    public static Path folder() {
        return Prepared.FOLDER;
    }
}
