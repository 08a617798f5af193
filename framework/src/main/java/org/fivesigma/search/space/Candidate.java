package org.fivesigma.search.space;

import java.util.List;

/**
 * One combination of parameters.
 *
 * @param number counted from 1, in the order in which candidates were drawn up
 * @param values the values of the varied parameters, as a recipe writes them
 * @param params all parameters
 */
public record Candidate(int number, List<String> values, Record params) {
    /** Copies the list. */
    public Candidate {
        values = List.copyOf(values);
    }
}
