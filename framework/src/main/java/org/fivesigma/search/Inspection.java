package org.fivesigma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.Cost;

/**
 * What a search will do and what is wrong with it, told before any event is read.
 *
 * @param candidates combinations of parameters
 * @param models those of them that train different models
 * @param families groups of models that are trained together
 * @param trainings how many models are trained, counting each fold
 * @param shared what that takes at least, when each family costs no more than its dearest model; where it can be told
 * @param alone what it takes when nothing is shared; where it can be told
 * @param facts what there is to know, in sentences for the reader of the recipe
 * @param warnings what is most likely not meant, in such sentences
 */
public record Inspection(
        long candidates,
        long models,
        long families,
        long trainings,
        Optional<Cost> shared,
        Optional<Cost> alone,
        List<String> facts,
        List<String> warnings) {
    /** Copies the lists. */
    public Inspection {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }

    /** All sentences, warnings last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(facts);
        lines.addAll(warnings);
        return lines;
    }
}
