package org.fivesigma.search.fold;

import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * Events divided into those that train and those that score, once or several times.
 *
 * @param events all of them
 * @param folds the divisions
 * @param names what tells each division of these events from any other
 * @param rows the number of events that the folds divide
 */
public record Division(LabelledEvents events, List<Fold> folds, List<String> names, int rows) {
    /** Copies the lists. */
    public Division {
        folds = List.copyOf(folds);
        names = List.copyOf(names);
    }

    /** The division that a validation asks for. */
    public static Division of(Validation validation, LabelledEvents training, LabelledEvents heldOut, long seed)
            throws StepFailure {
        if (validation instanceof Validation.Folds folds) {
            return new Folding(training, folds, seed).division();
        }
        if (heldOut.rows() == 0) {
            throw new StepFailure(
                    "the search scores candidates on validation events, but there are none",
                    "give the training set a part for validation, as in validate: 20%, or search with folds: 5");
        }
        int rows = training.rows();
        Fold fold = new Fold(
                IntStream.range(0, rows).toArray(),
                IntStream.range(rows, rows + heldOut.rows()).toArray());
        return new Division(training.and(heldOut), List.of(fold), List.of("validation events"), rows);
    }

    /** The same division of events that differ from the given ones in this. */
    public Division named(String difference) {
        return new Division(
                events,
                folds,
                names.stream().map(name -> name + ", " + difference).toList(),
                rows);
    }
}
