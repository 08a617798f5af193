package org.fivesigma.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.text.Tree;

/**
 * A named list of columns and other lists.
 *
 * @param entries columns or names of lists, as written
 */
@ReadBy(FeatureList.Form.class)
public record FeatureList(List<Located<String>> entries) {
    /** Copies the list. */
    public FeatureList {
        entries = List.copyOf(entries);
    }

    /** The columns that a list, or a column name, stands for; a list that names itself adds nothing again. */
    static List<Located<String>> columns(String name, Map<String, FeatureList> lists) {
        Map<String, Located<String>> found = new LinkedHashMap<>();
        open(name, lists, new ArrayList<>(), found);
        return List.copyOf(found.values());
    }

    private static void open(
            String name, Map<String, FeatureList> lists, List<String> open, Map<String, Located<String>> found) {
        if (open.contains(name)) {
            return;
        }
        open.add(name);
        for (Located<String> entry : lists.get(name).entries()) {
            if (lists.containsKey(entry.value())) {
                open(entry.value(), lists, open, found);
            } else {
                found.putIfAbsent(entry.value(), entry);
            }
        }
    }

    /** Reads a list of names. */
    static final class Form implements TreeForm<FeatureList> {
        @Override
        public Optional<FeatureList> read(Tree tree, Binder binder) {
            return new Names.Form().read(tree, binder).map(names -> new FeatureList(names.names()));
        }

        @Override
        public String words() {
            return "a list of columns";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "array", "items", Map.of("type", "string"));
        }
    }
}
