package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fivesigma.recipe.Quirk;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** The deviations that a recipe asks for, and whether there is anything that they change. */
final class Quirks {
    private final List<Located<Quirk>> written;
    private final Set<Quirk> asked = EnumSet.noneOf(Quirk.class);
    private final Set<Quirk> used = EnumSet.noneOf(Quirk.class);

    Quirks(Recipe recipe, Problems problems) {
        this.written = recipe.quirks();
        for (Located<Quirk> quirk : written) {
            if (!asked.add(quirk.value())) {
                problems.add(
                        Problem.of(ErrorCode.E0207, quirk.place(), "the quirk `" + word(quirk) + "` is named twice")
                                .withHelp("name it once"));
            }
        }
    }

    /** Whether to deviate here, where it makes a difference. */
    boolean here(Quirk quirk) {
        boolean deviates = asked.contains(quirk);
        if (deviates) {
            used.add(quirk);
        }
        return deviates;
    }

    /** A warning for each quirk that changed nothing. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Located<Quirk> quirk : written) {
            if (!used.contains(quirk.value())) {
                warnings.add(quirk.place() + ": the quirk `" + word(quirk)
                        + "` changes nothing in this recipe; remove it, or look for what it was meant for");
            }
        }
        return warnings;
    }

    private static String word(Located<Quirk> quirk) {
        return Words.kebab(quirk.value().name());
    }
}
