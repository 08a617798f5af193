package org.fivesigma.recipe;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.Tree;

/**
 * Options of a search as they are written, so that a model can take over those of another one by one.
 *
 * @param tree a mapping that reads as a {@link SearchBlock}
 */
@ReadBy(SearchOptions.Form.class)
public record SearchOptions(Tree tree) {
    /** Reads a mapping, and tells at once what is wrong with it. */
    static final class Form implements TreeForm<SearchOptions> {
        @Override
        public Optional<SearchOptions> read(Tree tree, Binder binder) {
            return binder.bind(SearchBlock.class, tree).map(sound -> new SearchOptions(tree));
        }

        @Override
        public String words() {
            return "a mapping with options of the search";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("allOf", java.util.List.of(RecordShape.of(SearchBlock.class)));
        }
    }
}
