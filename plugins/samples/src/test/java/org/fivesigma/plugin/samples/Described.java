package org.fivesigma.plugin.samples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.StepContext;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** Reads sample descriptions as recipes write them, and simulates them. */
final class Described {
    private Described() {}

    static Simulate.Params params(String yaml) {
        Problems problems = new Problems();
        Tree tree = new TreeReader()
                .read("sample.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .orElseThrow();
        return params(tree, problems);
    }

    static Simulate.Params params(Tree tree, Problems problems) {
        return new Binder(problems)
                .bind(Simulate.Params.class, tree)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    static Simulate.Output simulated(String yaml) throws Exception {
        return simulated(params(yaml), 2);
    }

    static Simulate.Output simulated(Simulate.Params params, int threads) throws Exception {
        return new Simulate().run(params, new Simulate.Inputs(), new Context(threads));
    }

    /** Each problem as "parameter: message -> remedy". */
    static List<String> problems(String yaml) {
        List<String> problems = new ArrayList<>();
        new Simulate()
                .check(
                        params(yaml),
                        (parameter, message, remedy) -> problems.add(parameter + ": " + message + " -> " + remedy));
        return problems;
    }

    private record Context(int threads) implements StepContext {
        @Override
        public Path scratch() {
            throw new AssertionError("simulating needs no files");
        }

        @Override
        public void progress(double done, String what) {
            if (!(done >= 0 && done <= 1)) {
                throw new AssertionError(what + ": " + done + " done");
            }
        }
    }
}
