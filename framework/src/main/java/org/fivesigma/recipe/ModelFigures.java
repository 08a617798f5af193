package org.fivesigma.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/**
 * What the report shows of models: a list, or a mapping to the options of each.
 *
 * @param figures the options of each, as the step that makes it takes them
 */
@ReadBy(ModelFigures.Form.class)
public record ModelFigures(Map<ModelFigure, Located<Tree.Mapping>> figures) {
    /** Copies the map. */
    public ModelFigures {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Reads {@code [roc, score]} or {@code {roc: {}, score: {bins: 99}}}. */
    static final class Form implements TreeForm<ModelFigures> {
        private record Listed(@Doc("what is shown") List<ModelFigure> figures) {}

        private static final ValueShape LIST =
                RecordShape.of(Listed.class).members().get(0).shape();

        private static final ValueShape NAME = ((ValueShape.ListOf) LIST).item();

        @Override
        public Optional<ModelFigures> read(Tree tree, Binder binder) {
            Map<ModelFigure, Located<Tree.Mapping>> figures = new LinkedHashMap<>();
            boolean right = true;
            for (Tree.Entry entry : entries(tree)) {
                Optional<ModelFigure> figure = binder.value(NAME, Tree.scalar(entry.keyPlace(), entry.key()))
                        .map(ModelFigure.class::cast);
                Optional<Tree.Mapping> options = options(entry, binder);
                right &= figure.isPresent() && options.isPresent();
                if (figure.isPresent() && options.isPresent()) {
                    figures.put(figure.get(), new Located<>(options.get(), entry.keyPlace()));
                }
            }
            return right ? Optional.of(new ModelFigures(figures)) : Optional.empty();
        }

        private static List<Tree.Entry> entries(Tree tree) {
            if (tree instanceof Tree.Mapping mapping) {
                return mapping.entries();
            }
            List<Tree> items = tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
            List<Tree.Entry> entries = new ArrayList<>();
            for (Tree item : items) {
                String name = item instanceof Tree.Scalar scalar ? scalar.text() : "";
                entries.add(new Tree.Entry(name, item.place(), Tree.mapping(item.place())));
            }
            return entries;
        }

        private static Optional<Tree.Mapping> options(Tree.Entry entry, Binder binder) {
            if (entry.value() instanceof Tree.Mapping mapping) {
                return Optional.of(mapping);
            }
            if (entry.value() instanceof Tree.Scalar scalar && scalar.isNull()) {
                return Optional.of(Tree.mapping(entry.keyPlace()));
            }
            binder.expected("a mapping of options", entry.value(), "");
            return Optional.empty();
        }

        @Override
        public String words() {
            return "a list of what is shown, or a mapping to the options of each";
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> options = new LinkedHashMap<>();
            options.put("type", "object");
            options.put("propertyNames", NAME);
            return Map.of("anyOf", List.of(NAME, LIST, options));
        }
    }
}
