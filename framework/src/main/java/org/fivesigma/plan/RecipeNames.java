package org.fivesigma.plan;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleBlock;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Tells whether a recipe's own names can be joined to names of results without meaning two things. */
final class RecipeNames {
    private final Problems problems;
    private boolean sound = true;

    RecipeNames(Problems problems) {
        this.problems = problems;
    }

    /** Whether every name can be used; each that cannot is reported. */
    boolean sound(Recipe recipe) {
        Map<String, Located<SampleBlock>> samples = recipe.data().value().samples();
        located("sample", samples);
        samples.forEach((name, sample) -> role(name, sample, samples));
        recipe.cuts().forEach((name, cuts) -> name("cut set", name, cuts.place()));
        located("histogram", recipe.histograms());
        recipe.fits().ifPresent(fits -> located("fit", fits.value().fits()));
        located("significance", recipe.significance());
        located("training set", recipe.training());
        located("model", recipe.models());
        located("step", recipe.steps());
        return sound;
    }

    /** A sample may bear the name of a role only where it is that role's one sample, so that the name means one thing. */
    private void role(String name, Located<SampleBlock> sample, Map<String, Located<SampleBlock>> samples) {
        for (SampleRole role : SampleRole.values()) {
            boolean bears = name.equals(Words.kebab(role.name()));
            boolean alone = samples.entrySet().stream()
                    .allMatch(other -> (other.getValue().value().as() == role)
                            == other.getKey().equals(name));
            if (bears && !alone) {
                sound = false;
                problems.add(Problem.of(
                                ErrorCode.E0206,
                                sample.place(),
                                "the name of the sample `" + name + "` means all " + name + " samples together")
                        .withHelp("choose another name, for example `" + name + "-1`"));
            }
        }
    }

    private <T> void located(String kind, Map<String, Located<T>> things) {
        things.forEach((name, thing) -> name(kind, name, thing.place()));
    }

    private void name(String kind, String name, Place place) {
        fault(kind, name).ifPresent(fault -> {
            sound = false;
            problems.add(Problem.of(ErrorCode.E0206, place, "the name of the " + kind + " `" + name + "` " + fault)
                    .withHelp("choose another name, for example `" + remedy(kind, name) + "`"));
        });
    }

    private static Optional<String> fault(String kind, String name) {
        if (name.isBlank()) {
            return Optional.of("is empty");
        }
        if (!name.strip().equals(name)) {
            return Optional.of("begins or ends with a space");
        }
        if (name.contains(".")) {
            return Optional.of("contains `.`, which joins names in results such as yield.window.signal");
        }
        if (name.contains("/")) {
            return Optional.of("contains `/`, which separates folders");
        }
        if (name.contains(" after ")) {
            return Optional.of("contains ` after `, which begins a cut set, as in all after window");
        }
        if (kind.equals("cut set") && name.equals("none")) {
            return Optional.of("means no cuts at all");
        }
        return kind.equals("sample") && name.equals("all")
                ? Optional.of("means all simulated samples")
                : Optional.empty();
    }

    private static String remedy(String kind, String name) {
        String words =
                name.strip().replace(" after ", "-after-").replace('.', '-').replace('/', '-');
        boolean free = fault(kind, words).isEmpty();
        return free ? words : "my-" + kind.replace(' ', '-');
    }
}
