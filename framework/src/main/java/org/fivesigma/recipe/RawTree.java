package org.fivesigma.recipe;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.Tree;

/**
 * A part of the recipe left as it was written, for the step that will bind it.
 *
 * @param tree what was written
 */
@ReadBy(RawTree.Form.class)
public record RawTree(Tree tree) {
    /** Takes any tree. */
    static final class Form implements TreeForm<RawTree> {
        @Override
        public Optional<RawTree> read(Tree tree, Binder binder) {
            return Optional.of(new RawTree(tree));
        }

        @Override
        public String words() {
            return "a value";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of();
        }
    }
}
