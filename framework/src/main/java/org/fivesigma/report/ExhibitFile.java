package org.fivesigma.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.store.Digest;

/** Names the files of an exhibit after it, in characters that are safe in every file system and in links. */
final class ExhibitFile {
    /** File systems take 255 bytes a name; the rest is for a digest and the ending. */
    private static final int LONGEST = 180;

    private ExhibitFile() {}

    /** The path of an export below the run's folder. */
    static String of(Exhibit exhibit, ExportedFile export) {
        return of("exports", exhibit) + "." + export.ending();
    }

    /** The path in a folder of the run's folder, without ending; different for exhibits of different names. */
    static String of(String folder, Exhibit exhibit) {
        return of(folder, exhibit.name());
    }

    /** The path in a folder of the run's folder, without ending; different for different names. */
    static String of(String folder, String exhibit) {
        StringBuilder name = new StringBuilder(folder + "/");
        exhibit.codePoints().forEach(character -> append(name, character));
        if (name.length() <= LONGEST) {
            return name.toString();
        }
        String digest = Digest.of(exhibit.getBytes(StandardCharsets.UTF_8)).brief();
        return name.substring(0, LONGEST) + "~" + digest;
    }

    /** A name begins with no dot, since that would hide the file; `~` stands for nothing but what was replaced. */
    private static void append(StringBuilder name, int character) {
        boolean plain = character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_'
                || character == '.' && name.charAt(name.length() - 1) != '/';
        if (plain) {
            name.append((char) character);
            return;
        }
        name.append(String.format(Locale.ROOT, "~%x~", character));
    }
}
