package org.fivesigma.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Fivesigma at hand. */
public final class Version {
    private Version() {}

    /** The version, for example {@code 0.1.0-SNAPSHOT}. */
    public static String current() {
        try (InputStream stream = Version.class.getResourceAsStream("/org/fivesigma/app/version.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
