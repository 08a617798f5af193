package org.fivesigma.recipe;

import java.util.ArrayList;
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
 * Names of other things in the recipe: one, or a list.
 *
 * @param names the names, each where it is written
 */
@ReadBy(Names.Form.class)
public record Names(List<Located<String>> names) {
    /** Copies the list. */
    public Names {
        names = List.copyOf(names);
    }

    /** Where the first name is written, or the other place where there is none. */
    public Place place(Place otherwise) {
        return names.isEmpty() ? otherwise : names.get(0).place();
    }

    /** Reads a text or a list of texts. */
    static final class Form implements TreeForm<Names> {
        @Override
        public Optional<Names> read(Tree tree, Binder binder) {
            List<Tree> items = tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
            List<Located<String>> names = new ArrayList<>();
            for (Tree item : items) {
                if (!(item instanceof Tree.Scalar scalar) || scalar.isNull()) {
                    binder.expected("a name or a list of names", item, "");
                    return Optional.empty();
                }
                names.add(new Located<>(scalar.text(), scalar.place()));
            }
            return Optional.of(new Names(names));
        }

        @Override
        public String words() {
            return "a name or a list of names";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of(
                    "anyOf",
                    List.of(Map.of("type", "string"), Map.of("type", "array", "items", Map.of("type", "string"))));
        }
    }
}
