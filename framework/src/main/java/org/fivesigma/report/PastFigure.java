package org.fivesigma.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A figure of a past run, with its files.
 *
 * @param name its name, for example {@code stacks.mass.tight}
 * @param title its title
 * @param stem the path of its files, without their ending
 */
public record PastFigure(String name, String title, Path stem) {
    /** The forms that a figure's files may have. */
    public static final List<String> FORMS = List.of("pdf", "svg", "png", "csv");

    /** The forms that this one has. */
    public List<String> forms() {
        return FORMS.stream().filter(form -> Files.isRegularFile(file(form))).toList();
    }

    /** The file of a form. */
    public Path file(String form) {
        return stem.resolveSibling(stem.getFileName() + "." + form);
    }
}
