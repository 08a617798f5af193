package org.fivesigma.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file name in which {@code *} stands for any characters and {@code ?} for one, within the name of a file or folder. */
final class FilePattern {
    private final String[] names;

    FilePattern(String pattern) {
        this.names = pattern.split("/+");
    }

    static boolean isPattern(String file) {
        return file.contains("*") || file.contains("?");
    }

    /** The files below a folder that it stands for, in the order of their names on every machine. */
    List<String> in(Path folder) {
        List<String> found = List.of("");
        for (int depth = 0; depth < names.length; depth++) {
            List<String> next = new ArrayList<>();
            for (String parent : found) {
                below(folder, parent, depth, next);
            }
            found = next;
        }
        return found;
    }

    private void below(Path folder, String parent, int depth, List<String> found) {
        boolean last = depth == names.length - 1;
        Path inside = folder.resolve(parent);
        for (String name : isPattern(names[depth]) ? list(inside, names[depth]) : List.of(names[depth])) {
            Path path = inside.resolve(name);
            if (last ? Files.isRegularFile(path) : Files.isDirectory(path)) {
                found.add(parent + name + (last ? "" : "/"));
            }
        }
    }

    private static List<String> list(Path folder, String pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> matches(pattern, name))
                    .filter(name -> pattern.startsWith(".") || !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | SecurityException unreadable) {
            return List.of();
        }
    }

    /** Whether a name matches; in time that grows with the product of the lengths, whatever the pattern. */
    static boolean matches(String pattern, String name) {
        int star = -1;
        int tried = 0;
        int next = 0;
        int position = 0;
        while (position < name.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                tried = position;
            } else if (next < pattern.length() && fits(pattern.charAt(next), name.charAt(position))) {
                next++;
                position++;
            } else if (star >= 0) {
                // the last star takes one more character, and what follows it is tried again
                next = star + 1;
                position = ++tried;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(rest -> rest == '*');
    }

    private static boolean fits(char wanted, char found) {
        return wanted == '?' || wanted == found;
    }
}
