package org.fivesigma.api.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.ArtifactParts;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mass", 90, 125, 125.5, Double.NaN, 200), Column.of("eta", 0.1, -3, Double.NaN, 1, 0.5));

    @Test
    void sendsValuesUpToTheThresholdLeftAndMissingOnesWhereTheNodeSays() {
        TreeEnsemble mean = ensemble(TreeEnsemble.Link.MEAN, 0, false);
        // the first tree gives 0.25 up to 125, else by eta 0.5 or 1, the second 0.125 throughout; halves are exact
        assertArrayEquals(new double[] {0.1875, 0.1875, 0.5625, 0.1875, 0.3125}, mean.scores(EVENTS));
    }

    @Test
    void addsLeavesToTheBaseUnderTheLogisticFunction() {
        TreeEnsemble logistic = ensemble(TreeEnsemble.Link.LOGISTIC, -0.375, false);
        assertArrayEquals(new double[] {0, 0, 0.75, 0, 0.25}, logistic.margins(EVENTS));
        assertEquals(0.5, logistic.scores(EVENTS)[0]);
        // 1 / (1 + exp(-0.75)) to 16 digits, by bc
        assertEquals(0.6791786991753931, logistic.scores(EVENTS)[2], 1e-15);
    }

    @Test
    void roundsToSinglePrecisionOnlyWhereTheTreesWereTrainedSo() {
        EventTable close = EventTable.of(Column.of("mass", 125 + 1e-9), Column.of("eta", 1));
        assertEquals(0.3125, ensemble(TreeEnsemble.Link.MEAN, 0, false).scores(close)[0]);
        assertEquals(0.1875, ensemble(TreeEnsemble.Link.MEAN, 0, true).scores(close)[0]);
    }

    @Test
    void aPrefixOfTreesIsAnEnsembleOfItsOwn() {
        TreeEnsemble first = ensemble(TreeEnsemble.Link.MEAN, 0, false).first(1);
        assertArrayEquals(new double[] {0.25, 0.25, 1, 0.25, 0.5}, first.scores(EVENTS));
    }

    @Test
    void manyEventsScoreAsEachAlone() {
        double[] masses = new double[1300];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = i % 7 == 0 ? Double.NaN : i * 0.2;
        }
        EventTable many = EventTable.of(Column.of("mass", masses), Column.of("eta", new double[masses.length]));
        TreeEnsemble trees = ensemble(TreeEnsemble.Link.LOGISTIC, 0.1, false);
        double[] together = trees.scores(many);
        for (int i = 0; i < masses.length; i++) {
            assertEquals(trees.scores(many.select(new int[] {i}))[0], together[i], "event " + i);
        }
    }

    @Test
    void comesBackFromItsPartsToTheBit() throws IOException {
        TreeEnsemble written = ensemble(TreeEnsemble.Link.LOGISTIC, 0.1, true);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        new TreeEnsembleCodec().write(written, parts::put);
        TreeEnsemble read = new TreeEnsembleCodec().read(source(parts));
        assertEquals(written.features(), read.features());
        assertEquals(written.singlePrecision(), read.singlePrecision());
        assertArrayEquals(written.scores(EVENTS), read.scores(EVENTS));
        Map<String, byte[]> again = new LinkedHashMap<>();
        new TreeEnsembleCodec().write(read, again::put);
        assertArrayEquals(parts.get("trees"), again.get("trees"));
        // as documented: a header of 24 bytes, two roots, six nodes of 48 bytes
        assertEquals(24 + 2 * 4 + 6 * 48, parts.get("trees").length);
    }

    @Test
    void refusesChildrenThatDoNotFollowTheirParent() {
        TreeNodes.Builder builder = new TreeNodes.Builder();
        int root = builder.leaf(0, 1);
        int child = builder.leaf(0, 1);
        assertThrows(IllegalArgumentException.class, () -> builder.split(child, 0, 1, true, 0, root, child));
    }

    private static TreeEnsemble ensemble(TreeEnsemble.Link link, double base, boolean singlePrecision) {
        TreeNodes.Builder builder = new TreeNodes.Builder();
        int root = builder.leaf(0, 10);
        int light = builder.leaf(0.25, 6);
        int heavy = builder.leaf(0, 4);
        int central = builder.leaf(0.5, 3);
        int forward = builder.leaf(1, 1);
        builder.split(root, 0, 125, true, 0.2, light, heavy);
        builder.split(heavy, 1, 2, false, 0.1, central, forward);
        int second = builder.leaf(0.125, 10);
        return new TreeEnsemble(
                List.of("mass", "eta"), link, base, singlePrecision, new int[] {root, second}, builder.build());
    }

    private static ArtifactParts.Source source(Map<String, byte[]> parts) {
        return new ArtifactParts.Source() {
            @Override
            public List<String> names() {
                return List.copyOf(parts.keySet());
            }

            @Override
            public byte[] get(String name) {
                return parts.get(name);
            }
        };
    }
}
