package org.fivesigma.plugin.hdf5;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** The small HDF5 files that lie beside the tests as text; src/test/python/make_fixtures.py wrote them. */
final class Fixture {
    private Fixture() {}

    /** The bytes of a file. */
    static byte[] bytes(String name) throws IOException {
        try (InputStream text = Fixture.class.getResourceAsStream(name + ".txt")) {
            byte[] packed = Base64.getMimeDecoder().decode(text.readAllBytes());
            return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        }
    }

    /** Writes a file to a folder. */
    static Path in(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name + ".h5"), bytes(name));
    }
}
