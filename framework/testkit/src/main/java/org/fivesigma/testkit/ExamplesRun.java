package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.EventReader;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.Problems;

/** Do the examples pass the step's own checks and run, and do defaults bind? */
final class ExamplesRun {
    /** The subject with those of its examples that run. */
    Subject running(Subject subject, Findings findings) {
        defaults(subject.entry().params(), findings);
        List<Example> running = new ArrayList<>();
        for (Example example : subject.examples()) {
            subject.entry().step().check(example.params(), complaints(example, findings));
            if (runs(subject, example, findings)) {
                running.add(example);
            }
        }
        return new Subject(subject.entry(), running, subject.inputs(), subject.contents());
    }

    private static boolean runs(Subject subject, Example example, Findings findings) {
        try {
            Record output =
                    subject.run().output(example.params(), subject.inputs().get(), 1);
            Optional<EventReader<Record>> reader = subject.entry().reader();
            reader.ifPresent(present -> schema(present, subject, example, (EventReader.Events) output, findings));
            return true;
        } catch (StepRun.Failed failure) {
            findings.add("the " + example.name() + " does not run: " + failure.getMessage());
            return false;
        }
    }

    private static void schema(
            EventReader<Record> reader,
            Subject subject,
            Example example,
            EventReader.Events output,
            Findings findings) {
        try {
            EventReader.Files files = (EventReader.Files) subject.inputs().get();
            findings.require(
                    reader.schema(example.params(), files)
                            .columns()
                            .equals(output.events().specs()),
                    "schema(...) and run(...) give different columns with the " + example.name());
        } catch (Exception failure) {
            findings.add("schema(...) fails with the " + example.name() + ": " + failure);
        }
    }

    private static void defaults(RecordShape shape, Findings findings) {
        for (RecordShape.Member member : shape.members()) {
            Problems problems = new Problems();
            member.fallback().ifPresent(tree -> {
                new Binder(problems).value(member.shape(), tree);
                findings.require(
                        problems.isEmpty(),
                        "the default of '" + member.key() + "' does not bind:\n" + Example.printed(problems));
            });
        }
    }

    private static Checks complaints(Example example, Findings findings) {
        return (parameter, message, remedy) -> findings.add(
                "check(...) refuses the " + example.name() + " at '" + parameter + "': " + message + "; " + remedy);
    }
}
