package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/**
 * What becomes of missing values.
 *
 * @param events whether events with a missing value stay
 * @param below numbers below this one mean missing
 * @param values numbers that mean missing, in any column
 * @param of numbers that mean missing, by column
 */
@ReadBy(MissingValues.Form.class)
public record MissingValues(
        Policy events, Optional<Double> below, List<Double> values, Map<String, Located<List<Double>>> of) {
    /** Whether events with a missing value stay. */
    public enum Policy {
        /** They stay; a cut on the missing value rejects them. */
        KEEP,
        /** They are rejected, counted by column. */
        DROP
    }

    /** Whether anything is to be done. */
    public boolean acts() {
        return events == Policy.DROP || below.isPresent() || !values.isEmpty() || !of.isEmpty();
    }

    /** What the long form may say. */
    record Written(
            @Doc("keep or drop events with a missing value") @Default("keep")
            Policy events,

            @Doc("numbers below this one mean missing") Optional<Double> below,

            @Doc("numbers that mean missing in any column, for example [-999]") @Default("[]")
            List<Double> values,

            @Doc("numbers that mean missing, by column") @Default("{}")
            Map<String, Located<List<Double>>> of) {}

    /** Reads {@code drop} or {@code {below: -998, events: drop}}. */
    static final class Form implements TreeForm<MissingValues> {
        private static final ValueShape POLICY =
                RecordShape.of(Written.class).members().get(0).shape();

        @Override
        public Optional<MissingValues> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Written.class, tree)
                        .map(full -> new MissingValues(full.events, full.below, full.values, full.of));
            }
            return binder.value(POLICY, tree)
                    .map(policy -> new MissingValues((Policy) policy, Optional.empty(), List.of(), Map.of()));
        }

        @Override
        public String words() {
            return "keep, drop, or a mapping with the keys events, below, values, of";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("anyOf", List.of(POLICY, RecordShape.of(Written.class)));
        }
    }
}
