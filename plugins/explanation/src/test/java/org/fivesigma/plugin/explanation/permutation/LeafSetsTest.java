package org.fivesigma.plugin.explanation.permutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.junit.jupiter.api.Test;

/** In which words leaves come to lie. */
final class LeafSetsTest {
    @Test
    void onlyWhatIsTestedAboveSubtreesOf64LeavesDecidesTheWord() {
        // feature 0 parts two subtrees of 40 leaves, in which feature 1 is tested
        LeafSets sets = sets(40, 40);
        assertTrue(sets.prepare(0));
        assertEquals(2, sets.words());
        assertTrue(sets.decidesWord(0));
        assertTrue(sets.tests(1));
        assertFalse(sets.decidesWord(1));
        assertFalse(sets.tests(2));
    }

    @Test
    void nothingDecidesTheWordOfATreeThatFitsIntoOne() {
        LeafSets sets = sets(32, 32);
        assertTrue(sets.prepare(0));
        assertEquals(1, sets.words());
        assertFalse(sets.decidesWord(0));
    }

    @Test
    void aTreeOfMoreLeavesThanTheyHoldIsRefused() {
        assertFalse(sets(200, 57).prepare(0));
    }

    /** Feature 0 at the root, and below on either side a chain of tests of feature 1 with so many leaves. */
    private static LeafSets sets(int left, int right) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int root = nodes.leaf(0, 1);
        nodes.split(root, 0, 0.5, false, 1, chain(nodes, left), chain(nodes, right));
        TreeEnsemble ensemble = new TreeEnsemble(
                List.of("a", "b", "c"), TreeEnsemble.Link.MEAN, 0, false, new int[] {root}, nodes.build());
        return new LeafSets(RankedTrees.of(ensemble, new boolean[3]).orElseThrow(), 3, WideMaskedTree.LEAVES);
    }

    private static int chain(TreeNodes.Builder nodes, int leaves) {
        int first = nodes.leaf(0, 1);
        int last = first;
        for (int i = 1; i < leaves; i++) {
            int right = nodes.leaf(i, 1);
            int next = nodes.leaf(i, 1);
            nodes.split(last, 1, i, false, 1, next, right);
            last = next;
        }
        return first;
    }
}
