package org.fivesigma.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.Problems;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;

final class AxisTest {
    /** Where a recipe would write it. */
    record Options(@Doc("what varies") Axis axis) {}

    private static Optional<Axis> read(String yaml, Problems problems) {
        return new TreeReader()
                .read("recipe", ("axis: " + yaml).getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .flatMap(tree -> new Binder(problems).bind(Options.class, tree))
                .map(Options::axis);
    }

    @Test
    void listsValuesAndRangesRead() {
        Problems problems = new Problems();
        assertEquals(
                Optional.of(new Axis.Values(List.of("1", "[2, 3]", "\"x y\""))),
                read("[1, [2, 3], \"x y\"]", problems));
        assertEquals(Optional.of(new Axis.Values(List.of("1"))), read("1", problems));
        assertEquals(Optional.of(new Axis.Range(1, 5, Optional.empty(), false)), read("{from: 1, to: 5}", problems));
        assertEquals(List.of(), problems.all());
        read("[]", problems);
        assertEquals(1, problems.count());
    }
}
