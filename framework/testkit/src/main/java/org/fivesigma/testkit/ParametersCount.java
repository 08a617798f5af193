package org.fivesigma.testkit;

import java.util.Arrays;
import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Does every parameter count, and nothing else: not the order of keys, not whether a default is written out? */
final class ParametersCount implements Question {
    @Override
    public void ask(Subject subject, Findings findings) {
        RecordShape shape = subject.entry().params();
        for (Example example : subject.examples()) {
            Tree.Mapping full = Written.inFull(shape, example.tree());
            byte[] content = subject.contents().of(example.params());
            same(subject, Written.reversed(shape, example.tree()), content)
                    .ifPresent(why -> findings.add("the " + example.name()
                            + " means something else when its keys stand in another order" + why));
            same(subject, full, content)
                    .ifPresent(why -> findings.add(
                            "the " + example.name() + " means something else when its defaults are written out" + why));
            for (Variants.Variant variant : Variants.of(shape, full)) {
                findings.require(
                        counts(subject, variant, content),
                        "a change of the parameter '" + variant.path()
                                + "' is lost: the bound parameters are equal to those before");
            }
        }
    }

    private static Optional<String> same(Subject subject, Tree tree, byte[] content) {
        Problems problems = new Problems();
        Optional<Record> bound = Example.bind(subject.entry().params(), tree, problems);
        if (bound.isEmpty()) {
            return Optional.of(":\n" + Example.printed(problems));
        }
        return Arrays.equals(subject.contents().of(bound.get()), content) ? Optional.empty() : Optional.of("");
    }

    /** Whether the first change that binds gives other parameters; a value that allows no other is right as it is. */
    private static boolean counts(Subject subject, Variants.Variant variant, byte[] content) {
        for (Tree tree : variant.trees()) {
            Optional<Record> bound = Example.bind(subject.entry().params(), tree, new Problems());
            if (bound.isPresent()) {
                return !Arrays.equals(subject.contents().of(bound.get()), content);
            }
        }
        return true;
    }
}
