package org.fivesigma.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.fivesigma.api.Step;

/**
 * What identifies the code that a step runs: the entries of its own jar (or class folder) and of the SPI's.
 *
 * <p>A jar is identified by the names, sizes and checksums in its directory, not by its bytes: a rebuild that changes only
 * time stamps changes nothing, and no class need be read. Libraries that a step adapts enter by {@link Step#fingerprint}.
 */
final class PluginCode {
    private final Map<URI, String> known = new HashMap<>();

    String of(Class<? extends Step<?, ?, ?>> step) {
        return digest(List.of(contents(Step.class), contents(step)));
    }

    String contents(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return type.getName();
        }
        try {
            return known.computeIfAbsent(source.getLocation().toURI(), PluginCode::read);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(URI location) {
        Path path = Path.of(location);
        try {
            List<String> entries = Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
            Collections.sort(entries);
            return digest(entries);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the plugin code at " + path, failure);
        }
    }

    private static List<String> ofJar(Path jar) throws IOException {
        List<String> entries = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (counts(entry.getName())) {
                    entries.add(line(entry.getName(), entry.getSize(), entry.getCrc()));
                }
            }
        }
        return entries;
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    entries.add(line(name, content.length, checksum.getValue()));
                }
            }
        }
        return entries;
    }

    /** Build leftovers such as the manifest differ between builds of the same code. */
    private static boolean counts(String name) {
        return !name.endsWith("/") && (!name.startsWith("META-INF/") || name.startsWith("META-INF/services/"));
    }

    private static String line(String name, long size, long checksum) {
        return name + ":" + size + ":" + checksum;
    }

    private static String digest(List<String> lines) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> sha.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
