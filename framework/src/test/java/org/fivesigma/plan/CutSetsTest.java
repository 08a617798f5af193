package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.CutSet;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.junit.jupiter.api.Test;

final class CutSetsTest {
    private static final Place HERE = new Place("recipe.yaml", 1, 1, 1);

    @Test
    void keepsEveryOwnCutAndReplacesEveryInheritedOneOnItsColumns() {
        assertEquals(
                List.of("pt > 5", "mass > 110", "met > 1", "mass < 140", "mass != 125", "pt * 2 < 9"),
                merged(
                        List.of(cut("", "pt > 5"), cut("mass", "mass > 100"), cut("met", "met > 1"), cut("mass", "m")),
                        List.of(
                                cut("mass", "mass > 110"),
                                cut("mass", "mass < 140"),
                                cut("mass", "mass != 125"),
                                cut("", "pt * 2 < 9"))));
    }

    @Test
    void keepsTwoOwnCutsThatAreEqual() {
        CutSet.Requirement twice = cut("mass", "mass > 110");
        assertEquals(
                List.of("mass > 110", "mass > 110"),
                merged(List.of(cut("mass", "mass > 100")), List.of(twice, cut("mass", "mass > 110"))));
    }

    private static List<String> merged(List<CutSet.Requirement> inherited, List<CutSet.Requirement> own) {
        Map<String, CutSet> written = new LinkedHashMap<>();
        written.put("parent", new CutSet(Optional.empty(), inherited, HERE));
        written.put("child", new CutSet(Optional.of(new Located<>("parent", HERE)), own, HERE));
        Problems problems = new Problems();
        Tree.Sequence steps = (Tree.Sequence) new CutSets(written, problems).requirements("child");
        assertTrue(problems.isEmpty());
        return steps.items().stream().map(item -> ((Tree.Scalar) item).text()).toList();
    }

    private static CutSet.Requirement cut(String column, String text) {
        return new CutSet.Requirement(
                column.isEmpty() ? Optional.empty() : Optional.of(column), Tree.scalar(HERE, text));
    }
}
