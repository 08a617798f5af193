package org.fivesigma.search.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** All that a search could try: the learner's fixed settings and the parameters that vary. */
public final class Space {
    private final RecordShape learner;
    private final Settings base;
    private final List<Parameter> parameters;
    private final List<Optional<List<String>>> choices;
    private final Map<String, Tree> read = new HashMap<>();

    /**
     * What a search could try.
     *
     * @param learner what the learner's parameters may be
     * @param base those that stay as they are
     * @param axes for each dotted name of a parameter what it may be
     */
    public Space(RecordShape learner, Settings base, Map<String, Axis> axes) {
        this.learner = learner;
        this.base = base;
        this.parameters = Parameter.of(axes, learner);
        this.choices = parameters.stream().map(Parameter::values).toList();
    }

    /** The parameters that vary, in the recipe's order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Their names. */
    public List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** The number of combinations, or nothing when there is no end of them. */
    public Optional<Long> size() {
        long size = 1;
        for (Optional<List<String>> values : choices) {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            size = Math.multiplyExact(size, (long) values.get().size());
        }
        return Optional.of(size);
    }

    /** The values of a combination, counted from 0 with the last parameter changing fastest. */
    public List<String> combination(long position) {
        List<String> values = new ArrayList<>();
        long rest = position;
        for (int i = parameters.size() - 1; i >= 0; i--) {
            List<String> possible = choices.get(i).orElseThrow();
            values.add(0, possible.get((int) (rest % possible.size())));
            rest /= possible.size();
        }
        return values;
    }

    /**
     * The candidate of these values.
     *
     * @throws StepFailure when the learner refuses them
     */
    public Candidate candidate(int number, List<String> values) throws StepFailure {
        Tree.Mapping settings = base.tree();
        for (int i = 0; i < values.size(); i++) {
            Tree value = read.computeIfAbsent(values.get(i), Settings::tree);
            settings = Settings.with(settings, parameters.get(i).name(), value);
        }
        Problems problems = new Problems();
        Optional<? extends Record> bound = new Binder(problems).bind(learner.type(), settings);
        if (bound.isEmpty() || !problems.isEmpty()) {
            String why =
                    problems.all().stream().map(Problem::message).findFirst().orElse("it does not bind");
            throw new StepFailure(
                    "candidate " + number + " cannot be trained: " + why, "vary the parameters within their bounds");
        }
        return new Candidate(number, values, bound.get());
    }
}
