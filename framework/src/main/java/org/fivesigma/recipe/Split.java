package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/**
 * How events are divided into those that train, validate and test.
 *
 * @param stratified whether each class is divided by itself, when chance divides
 * @param by columns that together tell events apart and decide by themselves; by chance without any
 * @param byColumn the column of which each value belongs to one part
 */
@ReadBy(Split.Form.class)
public record Split(boolean stratified, Names by, Optional<ByColumn> byColumn) {
    private static final List<String> WORDS = List.of("shuffled", "stratified");

    /** What the long form may say. */
    record Written(
            @Doc(
                    "columns that tell events apart, for example an event number: an event is in the same part in every sample")
            @Default("[]")
            Names by,

            @Doc("the column whose value decides, for example the year")
            Optional<ByColumn> byColumn) {}

    /** The values of a column that belong to each part; events of other values train. */
    public record ByColumn(
            @Doc("the column") Located<String> column,

            @Doc("its values for events that validate") @Default("[]")
            Names validation,

            @Doc("its values for events that test") @Default("[]")
            Names test) {}

    /** Reads {@code shuffled}, {@code stratified}, {@code {by: event}} or {@code {by-column: {...}}}. */
    static final class Form implements TreeForm<Split> {
        @Override
        public Optional<Split> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Written.class, tree).flatMap(written -> one(written, tree, binder));
            }
            if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
                binder.expected(words(), tree, "split");
                return Optional.empty();
            }
            if (WORDS.contains(scalar.text())) {
                boolean stratified = scalar.text().equals("stratified");
                return Optional.of(new Split(stratified, new Names(List.of()), Optional.empty()));
            }
            binder.problems()
                    .add(Problem.of(ErrorCode.E0205, tree.place(), "there is no split `" + scalar.text() + "`")
                            .withLabel("expected " + words())
                            .withHelp(Suggestion.nearest(scalar.text(), WORDS)
                                    .map(word -> "did you mean `" + word + "`?")
                                    .orElse("to divide by that column, write `split: {by: " + scalar.text() + "}`")));
            return Optional.empty();
        }

        private static Optional<Split> one(Written written, Tree tree, Binder binder) {
            if (written.by.names().isEmpty() == written.byColumn.isEmpty()) {
                binder.problems()
                        .add(Problem.of(ErrorCode.E0206, tree.place(), "a split is either `by` or `by-column`")
                                .withHelp(
                                        "write `split: {by: event}` with a column of your data, or `split: shuffled`"));
                return Optional.empty();
            }
            return Optional.of(new Split(false, written.by, written.byColumn));
        }

        @Override
        public String words() {
            return "shuffled, stratified, {by: column} or {by-column: {column: ..., test: [...]}}";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("anyOf", List.of(Map.of("enum", WORDS), RecordShape.of(Written.class)));
        }
    }
}
