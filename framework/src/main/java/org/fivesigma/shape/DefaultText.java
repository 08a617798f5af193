package org.fivesigma.shape;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.SourceTexts;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** Reads the text of a {@link org.fivesigma.api.Default} annotation. */
final class DefaultText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9.][A-Za-z0-9.%-]*");

    private DefaultText() {}

    /** Nearly all defaults are bare words or empty; a YAML parser for each of them took a tenth of the start of a run. */
    static Tree read(RecordComponent component, String text, SourceTexts sources) {
        String name = "default of " + component.getDeclaringRecord().getName() + "." + component.getName();
        Place place = new Place(name, 1, 1, Math.max(1, text.length()));
        if (BARE.matcher(text).matches()) {
            return Tree.scalar(place, text);
        }
        return switch (text) {
            case "[]" -> Tree.sequence(place, List.of());
            case "{}" -> Tree.mapping(place);
            case "\"\"" -> Tree.quoted(place, "");
            default -> parsed(name, text, sources);
        };
    }

    private static Tree parsed(String name, String text, SourceTexts sources) {
        Problems problems = new Problems();
        byte[] bytes = ("value: " + text).getBytes(StandardCharsets.UTF_8);
        return new TreeReader()
                .read(name, bytes, sources, problems)
                .flatMap(tree -> ((Tree.Mapping) tree).get("value"))
                .orElseThrow(() -> new IllegalStateException(name + " is not YAML: " + text + " " + problems.all()));
    }
}
