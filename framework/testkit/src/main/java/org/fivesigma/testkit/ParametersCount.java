package org.fivesigma.testkit;

import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.store.CanonicalEncoder;
import org.fivesigma.store.Digest;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Does every parameter enter the cache key, and nothing else: not the order of keys, not whether a default is written out? */
final class ParametersCount implements Question {
    @Override
    public void ask(Subject subject, Findings findings) {
        RecordShape shape = subject.entry().params();
        for (Example example : subject.examples()) {
            Tree.Mapping full = Written.inFull(shape, example.tree());
            Digest key = key(example.params());
            same(subject, Written.reversed(shape, example.tree()), key)
                    .ifPresent(why -> findings.add("the " + example.name()
                            + " gets another cache key when its keys stand in another order" + why));
            same(subject, full, key)
                    .ifPresent(why -> findings.add("the " + example.name()
                            + " gets another cache key when its defaults are written out" + why));
            for (Variants.Variant variant : Variants.of(shape, full)) {
                findings.require(
                        counts(subject, variant, key),
                        "a change of the parameter '" + variant.path() + "' is lost: the cache key stays the same");
            }
        }
    }

    private static Optional<String> same(Subject subject, Tree tree, Digest key) {
        Problems problems = new Problems();
        Optional<Record> bound = Example.bind(subject.entry().params(), tree, problems);
        if (bound.isEmpty()) {
            return Optional.of(":\n" + Example.printed(problems));
        }
        return key(bound.get()).equals(key) ? Optional.empty() : Optional.of("");
    }

    /** Whether the first change that binds gives other parameters; a value that allows no other is right as it is. */
    private static boolean counts(Subject subject, Variants.Variant variant, Digest key) {
        for (Tree tree : variant.trees()) {
            Optional<Record> bound = Example.bind(subject.entry().params(), tree, new Problems());
            if (bound.isPresent()) {
                return !key(bound.get()).equals(key);
            }
        }
        return true;
    }

    private static Digest key(Record params) {
        return new CanonicalEncoder().value(params).digest();
    }
}
