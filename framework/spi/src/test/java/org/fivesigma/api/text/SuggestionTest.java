package org.fivesigma.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    private static final List<String> KEYS = List.of(
            "recipe",
            "seed",
            "data",
            "features",
            "cuts",
            "derive",
            "histograms",
            "training",
            "models",
            "fits",
            "significance",
            "regions",
            "report",
            "expect",
            "style",
            "quirks",
            "steps",
            "extends",
            "like",
            "over",
            "grid",
            "random",
            "halving",
            "bayes",
            "learning-rate",
            "min-leaf",
            "min-split",
            "max-features",
            "depth",
            "trees",
            "epochs",
            "batch",
            "optimiser",
            "each-layer",
            "activation",
            "dropout",
            "kind",
            "boosted-trees",
            "random-forest",
            "network",
            "stand-in",
            "cut-flow",
            "n_jets",
            "lep1_pt",
            "lep2_pt",
            "fatjet_D2",
            "Zll_mass",
            "MET",
            "lep_Pt",
            "reco_zv_mass",
            "range",
            "bins",
            "weight",
            "scale");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "n_jet, n_jets", // a letter missing
        "njets, n_jets",
        "n-jets, n_jets",
        "lep_pt, lep_Pt", // letter case
        "met, MET",
        "Seed, seed",
        "seeed, seed", // a letter too many
        "sede, seed", // letters swapped
        "hsitograms, histograms",
        "histogram, histograms",
        "feature, features",
        "featrues, features",
        "modles, models",
        "trianing, training",
        "optimizer, optimiser", // American spelling
        "learning_rate, learning-rate",
        "learningrate, learning-rate",
        "rate, learning-rate", // one word of several
        "leaf-min, min-leaf", // words in another order
        "min-leaves, min-leaf",
        "minleaf, min-leaf",
        "split, min-split",
        "epoch, epochs",
        "epohcs, epochs",
        "boosted_trees, boosted-trees",
        "boosted, boosted-trees", // the beginning only
        "forest, random-forest",
        "signif, significance",
        "signficance, significance",
        "cutflow, cut-flow",
        "standin, stand-in",
        "extend, extends",
        "extneds, extends",
        "expected, expect",
        "fatjet_d2, fatjet_D2",
        "lep1pt, lep1_pt",
        "zll_mas, Zll_mass",
        "zv_mass, reco_zv_mass",
        "droput, dropout",
        "activaton, activation",
        "qirks, quirks",
        "wieght, weight",
        "rnage, range"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertEquals(Optional.of(meant), Suggestion.nearest(typed, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "q", "zz", "background", "''", "' '", "colour"})
    void suggestsNothingForWhatIsNothingLike(String typed) {
        assertEquals(Optional.empty(), Suggestion.nearest(typed, KEYS));
    }

    @Test
    void takesTheAlphabeticallyFirstOfEquallyNearNamesWhateverTheirOrder() {
        assertEquals(Optional.of("lep1_pt"), Suggestion.nearest("lep_pt", List.of("lep2_pt", "lep1_pt")));
        assertEquals(Optional.of("lep1_pt"), Suggestion.nearest("lep_pt", List.of("lep1_pt", "lep2_pt")));
    }

    @Test
    void ignoresTextsThatAreNoNames() {
        assertEquals(Optional.empty(), Suggestion.nearest("x".repeat(201), List.of("x".repeat(201))));
        assertEquals(Optional.empty(), Suggestion.nearest("seed", List.of()));
        assertEquals(Optional.empty(), Suggestion.nearest("seed", List.of("", "-")));
    }
}
