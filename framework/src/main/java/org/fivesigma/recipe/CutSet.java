package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/**
 * A named set of cuts: what events must fulfil, in order.
 *
 * @param like the cut set that this one starts from
 * @param requirements what it requires itself
 * @param place where it is written
 */
@ReadBy(CutSet.Form.class)
public record CutSet(Optional<Located<String>> like, List<Requirement> requirements, Place place) {
    /** Copies the list. */
    public CutSet {
        requirements = List.copyOf(requirements);
    }

    /**
     * One requirement, in the form that the {@code select} step binds.
     *
     * @param column the column of a range, which replaces a range on the same column of {@code like}
     * @param step the requirement as a parameter of the step
     */
    public record Requirement(Optional<String> column, Tree step) {}

    /** Reads ranges by column, expressions, {@code all}, {@code any} and {@code like}. */
    static final class Form implements TreeForm<CutSet> {
        @Override
        public Optional<CutSet> read(Tree tree, Binder binder) {
            Optional<Located<String>> like = Optional.empty();
            Tree own = tree;
            if (tree instanceof Tree.Mapping mapping && mapping.get("like").isPresent()) {
                Tree name = mapping.get("like").get();
                if (!(name instanceof Tree.Scalar scalar)) {
                    binder.expected("the name of another cut set", name, "like");
                    return Optional.empty();
                }
                like = Optional.of(new Located<>(scalar.text(), scalar.place()));
                own = mapping.without("like");
            }
            Optional<Located<String>> parent = like;
            return new RequirementReader(binder)
                    .all(own)
                    .map(requirements -> new CutSet(parent, requirements, tree.place()));
        }

        @Override
        public String words() {
            return "ranges by column, an expression, or a list of these";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("$ref", "#/$defs/cuts");
        }
    }
}
