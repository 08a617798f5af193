package org.fivesigma.search.objective;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.shape.Words;
import org.fivesigma.text.Tree;

/** Reads an objective: a plain word such as {@code auc}, or a mapping such as {@code asimov: {background-uncertainty: 10%}}. */
final class ObjectiveForm implements TreeForm<Objective> {
    @Override
    public Optional<Objective> read(Tree tree, Binder binder) {
        if (!(tree instanceof Tree.Scalar word) || word.isNull()) {
            return binder.value(shape(), tree).map(Objective.class::cast);
        }
        Map<String, Object> known = new LinkedHashMap<>();
        names().forEach(name -> known.put(name, name));
        if (binder.value(new ValueShape.Choice(known), tree).isEmpty()) {
            return Optional.empty();
        }
        Tree.Mapping nothing = Tree.mapping(tree.place());
        Tree.Entry entry = new Tree.Entry(word.text(), tree.place(), nothing);
        return binder.value(shape(), nothing.with(entry)).map(Objective.class::cast);
    }

    private static ValueShape shape() {
        Map<String, Class<? extends Record>> choices = new LinkedHashMap<>();
        choices().forEach(choice -> choices.put(Words.kebab(choice.getSimpleName()), choice));
        return new ValueShape.OneOf(choices);
    }

    static List<String> names() {
        return choices().map(choice -> Words.kebab(choice.getSimpleName())).toList();
    }

    private static Stream<Class<? extends Record>> choices() {
        return Stream.of(Objective.class.getPermittedSubclasses()).map(choice -> choice.asSubclass(Record.class));
    }

    @Override
    public String words() {
        return "one of " + String.join(", ", names());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> word = Map.of("enum", names());
        Map<String, Object> mapping =
                Map.of("type", "object", "minProperties", 1, "maxProperties", 1, "propertyNames", word);
        return Map.of("anyOf", List.of(word, mapping));
    }
}
