package org.fivesigma.api.data;

import java.nio.file.Path;

/**
 * A file from outside, whose content (never its path) decides results.
 *
 * @param name the file as the recipe names it, for messages
 * @param path where it is
 */
public record InputFile(String name, Path path) {}
