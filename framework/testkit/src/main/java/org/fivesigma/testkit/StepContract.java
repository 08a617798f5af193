package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.Step;
import org.fivesigma.catalog.StepEntries;
import org.fivesigma.catalog.StepEntry;
import org.junit.jupiter.api.Assertions;

/**
 * Asks of a step what the engine relies on, and tells all that is wrong at once.
 *
 * <p>A test of a step is one line: {@code StepContract.of(Select.class).inputs(new Select.Inputs(ToyTables.small())).check()}.
 * The example of {@link org.fivesigma.api.StepType} is run with these inputs, and so are further examples.
 */
public final class StepContract {
    private final Class<? extends Step<?, ?, ?>> step;
    private final Optional<Supplier<? extends Record>> inputs;
    private final Map<String, String> examples;
    private final List<ArtifactCodec<?>> codecs;
    private final Optional<String> digest;

    private StepContract(
            Class<? extends Step<?, ?, ?>> step,
            Optional<Supplier<? extends Record>> inputs,
            Map<String, String> examples,
            List<ArtifactCodec<?>> codecs,
            Optional<String> digest) {
        this.step = step;
        this.inputs = inputs;
        this.examples = examples;
        this.codecs = List.copyOf(codecs);
        this.digest = digest;
    }

    /** The contract of a step; one without input ports needs no inputs. */
    public static StepContract of(Class<? extends Step<?, ?, ?>> step) {
        return new StepContract(step, Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** Runs the examples with these inputs. */
    public StepContract inputs(Record ports) {
        return inputs(() -> ports);
    }

    /** Runs the examples with inputs that are made anew for each run. */
    public StepContract inputs(Supplier<? extends Record> ports) {
        return new StepContract(step, Optional.of(ports), examples, codecs, digest);
    }

    /** Asks the same of other parameters, written as in a recipe. */
    public StepContract example(String yaml) {
        Map<String, String> more = new LinkedHashMap<>(examples);
        more.put("example " + (examples.size() + 1) + " of the test", yaml);
        return new StepContract(step, inputs, more, codecs, digest);
    }

    /** Encodes artifacts that are no plain records by these codecs of the plugin. */
    public StepContract codecs(List<ArtifactCodec<?>> ofPlugin) {
        return new StepContract(step, inputs, examples, ofPlugin, digest);
    }

    /** Pins the SHA-256 of the outputs of all examples for the step's version; a failing check tells the digest. */
    public StepContract goldenDigest(String sha256) {
        return new StepContract(step, inputs, examples, codecs, Optional.of(sha256));
    }

    /**
     * Asks everything.
     *
     * @throws AssertionError that tells all that is wrong
     */
    public void check() {
        Findings findings = new Findings();
        entry(findings).ifPresent(entry -> ask(entry, findings));
        if (!findings.isEmpty()) {
            Assertions.fail("the contract of " + step.getName() + " is broken:" + findings.text());
        }
    }

    private Optional<StepEntry> entry(Findings findings) {
        try {
            return Optional.of(StepEntries.of(step, "under test"));
        } catch (IllegalStateException | IllegalArgumentException refusal) {
            findings.add("the engine refuses the step: " + refusal.getMessage());
            return Optional.empty();
        }
    }

    private void ask(StepEntry entry, Findings findings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("example of @StepType", entry.type().example());
        all.putAll(examples);
        List<Example> bound = new ArrayList<>();
        all.forEach((name, yaml) ->
                Example.read(name, yaml, entry.params(), findings).ifPresent(bound::add));
        Subject subject =
                new Subject(entry, bound, inputs.orElseGet(() -> () -> noInputs(entry)), new ArtifactContents(codecs));
        aboutWriting().forEach(question -> question.ask(subject, findings));
        if (inputs.isEmpty() && !entry.inputs().isEmpty()) {
            findings.add("no inputs to run with; give them by inputs(new "
                    + entry.inputType().getSimpleName() + "(...))");
            return;
        }
        Subject running = new ExamplesRun().running(subject, findings);
        aboutRuns().forEach(question -> question.ask(running, findings));
    }

    private static List<Question> aboutWriting() {
        return List.of(new Description(), new ParametersCount(), new UnknownParameters());
    }

    private List<Question> aboutRuns() {
        List<Question> questions =
                new ArrayList<>(List.of(new SameEverywhere(), new ColumnsDeclared(), new OutputsSurvive(codecs)));
        digest.ifPresent(expected -> questions.add(new GoldenDigest(expected)));
        return questions;
    }

    private static Record noInputs(StepEntry entry) {
        try {
            return entry.inputType().getConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make " + entry.inputType().getName() + "; is it public?", failure);
        }
    }
}
