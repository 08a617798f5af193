import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.explanation.PermutationImportance;
import org.fivesigma.plugin.explanation.permutation.Metric;

/**
 * Times the step permutation-importance of trees that scikit-learn grew, and prints the seconds of the first run in the process and
 * the least of the others, with the result: {@code PermuteFeatures FOLDER FOREST REPEATS THREADS RUNS}.
 */
public final class PermuteFeatures {
    private record Context(int threads) implements StepContext {
        @Override
        public Path scratch() {
            throw new UnsupportedOperationException("the step writes no files");
        }

        @Override
        public void progress(double done, String what) {}
    }

    private PermuteFeatures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> names = Files.readAllLines(folder.resolve("test.names"));
        EventTable events = events(folder.resolve("test.events"), names);
        TreeEnsemble forest = forest(folder.resolve(arguments[1] + ".trees"), names);
        PermutationImportance.Params params = new PermutationImportance.Params(
                Integer.parseInt(arguments[2]),
                Metric.AUC,
                0.5,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                20,
                1,
                "",
                List.of());
        double first = 0;
        double others = Double.POSITIVE_INFINITY;
        PermutationImportance.Output output = null;
        for (int run = 0; run < Integer.parseInt(arguments[4]); run++) {
            long start = System.nanoTime();
            output = new PermutationImportance()
                    .run(
                            params,
                            new PermutationImportance.Inputs(forest, Map.of("test", events)),
                            new Context(Integer.parseInt(arguments[3])));
            double seconds = 1e-9 * (System.nanoTime() - start);
            first = run == 0 ? seconds : first;
            others = run == 0 ? others : Math.min(others, seconds);
        }
        System.out.printf(Locale.ROOT, "seconds %.3f again %.3f", first, others);
        for (Map.Entry<String, Measure> measure : output.measures().values().entrySet()) {
            System.out.printf(
                    Locale.ROOT,
                    " %s=%.5f+-%.5f",
                    measure.getKey(),
                    measure.getValue().value(),
                    measure.getValue().error().orElse(0.0));
        }
        System.out.println();
    }

    private static EventTable events(Path file, List<String> names) throws IOException {
        ByteBuffer bytes = bytes(file);
        int rows = bytes.getInt();
        Column[] columns = new Column[bytes.getInt() + 1];
        for (int i = 0; i < columns.length; i++) {
            boolean isLabel = i == columns.length - 1;
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = bytes.getDouble();
            }
            columns[i] = new Column.Doubles(
                    new ColumnSpec(
                            isLabel ? "is_signal" : names.get(i),
                            ColumnType.DOUBLE,
                            "",
                            isLabel ? Role.LABEL : Role.FEATURE),
                    values);
        }
        return EventTable.of(columns);
    }

    private static TreeEnsemble forest(Path file, List<String> names) throws IOException {
        ByteBuffer bytes = bytes(file);
        int[] roots = new int[bytes.getInt()];
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = nodes.size();
            int size = bytes.getInt();
            int start = bytes.position();
            int thresholds = start + 3 * Integer.BYTES * size;
            for (int node = 0; node < size; node++) {
                nodes.leaf(bytes.getDouble(thresholds + Double.BYTES * (size + node)), 1);
            }
            for (int node = 0; node < size; node++) {
                int left = bytes.getInt(start + Integer.BYTES * node);
                if (left >= 0) {
                    nodes.split(
                            roots[tree] + node,
                            bytes.getInt(start + Integer.BYTES * (2 * size + node)),
                            bytes.getDouble(thresholds + Double.BYTES * node),
                            false,
                            0,
                            roots[tree] + left,
                            roots[tree] + bytes.getInt(start + Integer.BYTES * (size + node)));
                }
            }
            bytes.position(thresholds + 2 * Double.BYTES * size);
        }
        return new TreeEnsemble(names, TreeEnsemble.Link.MEAN, 0, true, roots, nodes.build());
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
