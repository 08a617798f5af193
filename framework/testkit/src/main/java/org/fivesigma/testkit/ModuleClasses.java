package org.fivesigma.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads all compiled classes of a module, from its jar or its folder of classes. */
final class ModuleClasses {
    private ModuleClasses() {}

    /** The classes that stand where a class was loaded from, by path. */
    static List<ClassFile> of(Class<?> anyOfThem) {
        Path place = place(anyOfThem);
        try {
            if (Files.isDirectory(place)) {
                return read(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return read(jar.getPath("/"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the classes of " + place, failure);
        }
    }

    private static Path place(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<ClassFile> read(Path folder) throws IOException {
        List<ClassFile> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ModuleClasses::isClass).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    classes.add(ClassFile.read(content));
                }
            }
        }
        return classes;
    }

    private static boolean isClass(Path file) {
        Path name = file.getFileName();
        return name != null
                && name.toString().endsWith(".class")
                && !name.toString().equals("module-info.class")
                && !name.toString().equals("package-info.class");
    }
}
