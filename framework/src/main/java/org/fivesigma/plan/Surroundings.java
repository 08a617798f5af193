package org.fivesigma.plan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders that a recipe's file names refer to.
 *
 * @param recipeFolder the folder of the recipe
 * @param dataFolder the folder given by {@code --data}
 */
public record Surroundings(Path recipeFolder, Optional<Path> dataFolder) {}
