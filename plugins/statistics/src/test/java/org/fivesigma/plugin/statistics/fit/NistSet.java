package org.fivesigma.plugin.statistics.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fivesigma.plugin.statistics.distribution.ReferenceFile;

/** One NIST StRD set as its file gives it: two starts, certified parameters and standard deviations, data. */
record NistSet(
        double[][] starts, double[] certified, double[] deviations, double sumOfSquares, double[] y, double[][] x) {
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*b\\d+\\s*=\\s*(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s*");
    private static final Pattern DATA_LINES = Pattern.compile("\\s*Data\\s*\\(lines\\s+(\\d+)\\s+to\\s+(\\d+)\\)\\s*");
    private static final Pattern SUM_OF_SQUARES = Pattern.compile("Residual Sum of Squares:\\s+(\\S+)\\s*");

    static NistSet read(String name) throws IOException {
        List<String> lines = Files.readAllLines(ReferenceFile.find("nist_strd/" + name + ".dat"));
        List<double[]> rows = new ArrayList<>();
        double squares = 0;
        List<double[]> data = List.of();
        for (String line : lines) {
            Matcher parameter = PARAMETER.matcher(line);
            Matcher range = DATA_LINES.matcher(line);
            Matcher sum = SUM_OF_SQUARES.matcher(line);
            if (parameter.matches()) {
                rows.add(numbers(line.substring(line.indexOf('=') + 1)));
            }
            if (range.matches()) {
                List<String> block =
                        lines.subList(Integer.parseInt(range.group(1)) - 1, Integer.parseInt(range.group(2)));
                data = block.stream().map(NistSet::numbers).toList();
            }
            if (sum.matches()) {
                squares = Double.parseDouble(sum.group(1));
            }
        }
        double[][] starts = {column(rows, 0), column(rows, 1)};
        double[][] x =
                data.stream().map(row -> Arrays.copyOfRange(row, 1, row.length)).toArray(double[][]::new);
        return new NistSet(starts, column(rows, 2), column(rows, 3), squares, column(data, 0), x);
    }

    private static double[] numbers(String line) {
        return Pattern.compile("\\s+")
                .splitAsStream(line.strip())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
