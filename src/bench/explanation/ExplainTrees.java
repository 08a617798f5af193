import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.explanation.shap.Contributions;

/**
 * Computes the contributions to the margins of events again and again and prints the seconds of the first time, the median of the
 * others, the processor time of one, and the mean absolute contribution: {@code ExplainTrees FOLDER METHOD THREADS REPEATS ROWS}.
 */
public final class ExplainTrees {
    private record Context(int threads) implements StepContext {
        @Override
        public Path scratch() {
            throw new UnsupportedOperationException("nothing here writes files");
        }

        @Override
        public void progress(double done, String what) {}
    }

    private ExplainTrees() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        StepContext context = new Context(Integer.parseInt(arguments[2]));
        TreeEnsemble model = model(folder.resolve("model.txt"));
        EventTable events = events(folder.resolve("events.bin"), Integer.parseInt(arguments[4]));
        double[] seconds = new double[1 + Integer.parseInt(arguments[3])];
        double[][] values = {};
        long before = processorTime();
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            values = contributions(arguments[1], model, events, context).values();
            seconds[i] = 1e-9 * (System.nanoTime() - start);
        }
        double cpu = 1e-9 * (processorTime() - before) / seconds.length;
        double[] others = Arrays.copyOfRange(seconds, seconds.length > 1 ? 1 : 0, seconds.length);
        Arrays.sort(others);
        System.out.printf(
                Locale.ROOT,
                "first %.3f warm %.3f cpu %.3f mean %.6f%n",
                seconds[0],
                (others[others.length / 2] + others[(others.length - 1) / 2]) / 2,
                cpu,
                Arrays.stream(values)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .average()
                        .orElse(0));
    }

    /** The processor time of this process, of the compiler's threads too. */
    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static Contributions contributions(
            String method, TreeEnsemble model, EventTable events, StepContext context) throws InterruptedException {
        if (method.equals("path-dependent")) {
            return Contributions.pathDependent(model, events, context);
        }
        EventTable background = events.select(IntStream.range(0, 100).toArray());
        double[] weights = new double[100];
        Arrays.fill(weights, 1);
        return Contributions.interventional(model, events, background, weights, context);
    }

    private static TreeEnsemble model(Path file) throws IOException {
        try (Scanner words = new Scanner(file)) {
            words.useLocale(Locale.ROOT);
            List<String> features = names(words.nextInt());
            int[] roots = new int[words.nextInt()];
            double base = words.nextDouble();
            TreeNodes.Builder nodes = new TreeNodes.Builder();
            for (int tree = 0; tree < roots.length; tree++) {
                roots[tree] = add(words, nodes);
            }
            return new TreeEnsemble(features, TreeEnsemble.Link.LOGISTIC, base, true, roots, nodes.build());
        }
    }

    private static int add(Scanner words, TreeNodes.Builder nodes) {
        int root = nodes.size();
        double[][] rows = new double[words.nextInt()][6];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> words.nextDouble());
            nodes.leaf((float) row[3], row[5]);
        }
        for (int node = 0; node < rows.length; node++) {
            double[] row = rows[node];
            if (row[0] >= 0) {
                float below = Math.nextDown((float) row[3]);
                int left = root + (int) row[0];
                nodes.split(root + node, (int) row[2], below, row[4] != 0, 0, left, root + (int) row[1]);
            }
        }
        return root;
    }

    private static List<String> names(int features) {
        return IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
    }

    private static EventTable events(Path file, int wanted) throws IOException {
        ByteBuffer bytes;
        try (FileChannel channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        int rows = bytes.getInt();
        List<Column> columns = new ArrayList<>();
        for (String name : names(bytes.getInt())) {
            double[] values = new double[wanted];
            bytes.asDoubleBuffer().get(values);
            bytes.position(bytes.position() + Double.BYTES * rows);
            columns.add(Column.of(name, values));
        }
        return EventTable.of(columns);
    }
}
