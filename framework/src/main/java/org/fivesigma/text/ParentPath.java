package org.fivesigma.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way from one recipe to the one it extends, as long as it stays in the folder of the recipe that is run. */
final class ParentPath {
    private static final List<String> DEVICES = List.of("con", "prn", "aux", "nul");

    private final String written;

    ParentPath(String written) {
        this.written = written;
    }

    /** Returns what is wrong with the path as it is written. */
    Optional<String> fault() {
        if (written.isBlank()) {
            return Optional.of("no file is named");
        }
        if (written.contains("://")) {
            return Optional.of("this is a link to the web");
        }
        if (written.indexOf('\\') >= 0) {
            return Optional.of("folders are separated by `/`");
        }
        if (written.startsWith("/") || written.startsWith("~") || written.indexOf(':') >= 0) {
            return Optional.of("this path does not start at the recipe's folder");
        }
        boolean hidden = written.codePoints().anyMatch(Character::isISOControl);
        return hidden || List.of(written.split("/")).stream().anyMatch(ParentPath::isDevice)
                ? Optional.of("no file can have this name")
                : Optional.empty();
    }

    /** Returns the path from the folder of the recipe that is run, or none if it climbs above that folder. */
    Optional<String> from(String extendingFile) {
        Deque<String> names = new ArrayDeque<>();
        int lastSlash = extendingFile.lastIndexOf('/');
        for (String name : (extendingFile.substring(0, lastSlash + 1) + written).split("/")) {
            if (name.equals("..") && names.pollLast() == null) {
                return Optional.empty();
            }
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** Names that some systems take for a device, whatever the folder and the ending. */
    private static boolean isDevice(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").strip();
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
    }
}
