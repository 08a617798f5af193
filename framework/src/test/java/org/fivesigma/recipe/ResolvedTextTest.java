package org.fivesigma.recipe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;

final class ResolvedTextTest {
    @Test
    void quotesNamesOfNestedBlocksThatYamlWouldReadOtherwise() {
        String recipe = "histograms:\n  \"pt: all\": {of: pt, range: [0, 1], bins: 2}\n";
        Problems problems = new Problems();
        Tree tree = new TreeReader()
                .read("r.yaml", recipe.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .orElseThrow();
        String resolved = ResolvedText.of(tree, false);
        assertTrue(resolved.contains("  \"pt: all\":\n    of: pt\n"), resolved);
    }
}
