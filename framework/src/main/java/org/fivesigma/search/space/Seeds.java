package org.fivesigma.search.space;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.shape.RecordShape;

/** Gives parameters another seed, where the learner has one. */
public final class Seeds {
    private static final String SEED = "seed";

    private final RecordShape learner;
    private final long seed;

    /**
     * Seeds for a learner.
     *
     * @param learner what the learner's parameters may be
     * @param seed decides all other seeds
     */
    public Seeds(RecordShape learner, long seed) {
        this.learner = learner;
        this.seed = seed;
    }

    /** Whether the learner's parameters have a seed. */
    public boolean any() {
        return learner.keys().contains(SEED);
    }

    /** The same parameters with a seed of their own, the first with the one they have. */
    public List<Record> executions(Record params, int count) {
        List<Record> executions = new ArrayList<>(List.of(params));
        for (int execution = 1; execution < count; execution++) {
            executions.add(with(params, "execution " + execution));
        }
        return executions;
    }

    /** The same parameters with so many other seeds. */
    public List<Record> others(Record params, int count) {
        List<Record> others = new ArrayList<>();
        for (int other = 1; other <= count; other++) {
            others.add(with(params, "seed " + other));
        }
        return others;
    }

    private Record with(Record params, String purpose) {
        Object[] values = learner.values(params).toArray();
        for (int i = 0; i < values.length; i++) {
            if (learner.members().get(i).key().equals(SEED)) {
                int drawn = Chance.of(seed, purpose).below(Integer.MAX_VALUE);
                values[i] = values[i] instanceof Integer ? (Object) drawn : (Object) (long) drawn;
            }
        }
        return learner.make(values);
    }
}
