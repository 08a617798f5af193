package org.fivesigma.plugin.explanation.shap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Are our contributions those that the xgboost package of Python gave, version 1.7.4, for the same trees and events? */
final class XgboostContributionsTest {
    private static final List<String> FEATURES = List.of("a", "b", "c", "d");

    @Test
    void agreeWithThoseOfTheLibrary() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("xgboost-contributions.txt");
                Scanner words = new Scanner(file, StandardCharsets.US_ASCII).useLocale(Locale.ROOT)) {
            assertEquals(FEATURES.size(), words.nextInt());
            int[] roots = new int[words.nextInt()];
            double[][] values = new double[FEATURES.size()][words.nextInt()];
            double[][] expected = new double[FEATURES.size() + 1][values[0].length];
            TreeNodes.Builder nodes = new TreeNodes.Builder();
            for (int tree = 0; tree < roots.length; tree++) {
                roots[tree] = add(words, nodes);
            }
            for (int row = 0; row < values[0].length; row++) {
                read(words, row, values);
                read(words, row, expected);
            }
            compare(
                    new TreeEnsemble(FEATURES, TreeEnsemble.Link.LOGISTIC, 0, true, roots, nodes.build()),
                    values,
                    expected);
        }
    }

    private static int add(Scanner words, TreeNodes.Builder nodes) {
        int root = nodes.size();
        double[][] lines = new double[words.nextInt()][6];
        for (double[] line : lines) {
            Arrays.setAll(line, i -> Double.parseDouble(words.next()));
            nodes.leaf((float) line[3], line[5]);
        }
        for (int node = 0; node < lines.length; node++) {
            double[] line = lines[node];
            if (line[0] >= 0) {
                // the library goes left below its threshold, we up to ours
                float atMost = Math.nextDown((float) line[3]);
                int left = root + (int) line[0];
                nodes.split(root + node, (int) line[2], atMost, line[4] != 0, 0, left, root + (int) line[1]);
            }
        }
        return root;
    }

    private static void read(Scanner words, int row, double[][] columns) {
        for (double[] column : columns) {
            String word = words.next();
            column[row] = word.equals("nan") ? Double.NaN : Double.parseDouble(word);
        }
    }

    private static void compare(TreeEnsemble ensemble, double[][] values, double[][] expected) throws Exception {
        Column[] columns = new Column[values.length];
        Arrays.setAll(columns, i -> Column.of(FEATURES.get(i), values[i]));
        Contributions ours = Contributions.pathDependent(ensemble, EventTable.of(columns), new Surroundings(1));
        for (int row = 0; row < values[0].length; row++) {
            for (int feature = 0; feature < values.length; feature++) {
                // the library computes in single precision
                assertEquals(expected[feature][row], ours.values()[feature][row], 2e-6);
            }
            assertEquals(expected[values.length][row], ours.base(), 2e-6);
        }
    }
}
