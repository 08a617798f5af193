package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.Tree;

/**
 * Where a fit starts.
 *
 * @param fits names of fits whose results give starting values
 * @param values starting values by parameter, as written
 */
@ReadBy(Start.Form.class)
public record Start(List<Located<String>> fits, Optional<Tree.Mapping> values) {
    /** Copies the list. */
    public Start {
        fits = List.copyOf(fits);
    }

    /** Reads {@code background}, {@code [signal, background]} or {@code {mu: 1e6}}. */
    static final class Form implements TreeForm<Start> {
        @Override
        public Optional<Start> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping mapping) {
                return Optional.of(new Start(List.of(), Optional.of(mapping)));
            }
            return new Names.Form().read(tree, binder).map(names -> new Start(names.names(), Optional.empty()));
        }

        @Override
        public String words() {
            return "a mapping from parameters to numbers, or the names of fits";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", List.of("string", "array", "object"));
        }
    }
}
