package org.fivesigma.shape;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import org.fivesigma.text.Problems;
import org.fivesigma.text.SourceTexts;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** Reads the text of a {@link org.fivesigma.api.Default} annotation. */
final class DefaultText {
    private DefaultText() {}

    static Tree read(RecordComponent component, String text, SourceTexts sources) {
        String name = "default of " + component.getDeclaringRecord().getName() + "." + component.getName();
        Problems problems = new Problems();
        byte[] bytes = ("value: " + text).getBytes(StandardCharsets.UTF_8);
        return new TreeReader()
                .read(name, bytes, sources, problems)
                .flatMap(tree -> ((Tree.Mapping) tree).get("value"))
                .orElseThrow(() -> new IllegalStateException(name + " is not YAML: " + text + " " + problems.all()));
    }
}
