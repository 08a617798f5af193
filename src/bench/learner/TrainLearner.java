import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.Problems;
import org.fivesigma.text.TreeReader;

/**
 * Trains a learner again and again on the same events and prints the seconds of the first training, the median of the others,
 * and the log loss of the events that trained: {@code TrainLearner STEP PARAMETERS FILE THREADS REPEATS}.
 */
public final class TrainLearner {
    private record Context(int threads) implements StepContext {
        @Override
        public Path scratch() {
            throw new UnsupportedOperationException("learners write no files");
        }

        @Override
        public void progress(double done, String what) {}
    }

    private TrainLearner() {}

    public static void main(String[] arguments) throws Exception {
        @SuppressWarnings("unchecked")
        Learner<Record> learner = (Learner<Record>) learner(arguments[0]);
        Record parameters = parameters(learner, arguments[1]);
        LabelledEvents events = events(Path.of(arguments[2]));
        StepContext context = new Context(Integer.parseInt(arguments[3]));
        double[] seconds = new double[1 + Integer.parseInt(arguments[4])];
        Classifier classifier = null;
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            classifier = learner.train(parameters, events, events.select(new int[0]), context)
                    .classifier();
            seconds[i] = 1e-9 * (System.nanoTime() - start);
        }
        double[] others = Arrays.copyOfRange(seconds, seconds.length > 1 ? 1 : 0, seconds.length);
        Arrays.sort(others);
        System.out.printf(
                Locale.ROOT,
                "first %.3f warm %.3f log-loss %.6f%n",
                seconds[0],
                (others[others.length / 2] + others[(others.length - 1) / 2]) / 2,
                logLoss(classifier.scores(events.table()), events));
    }

    private static Learner<?> learner(String name) throws ReflectiveOperationException {
        for (Plugin plugin : ServiceLoader.load(Plugin.class)) {
            for (Class<? extends Step<?, ?, ?>> step : plugin.steps()) {
                if (step.getAnnotation(StepType.class).name().equals(name)) {
                    return (Learner<?>) step.getConstructor().newInstance();
                }
            }
        }
        throw new IllegalArgumentException("no step is named " + name);
    }

    private static Record parameters(Learner<?> learner, String yaml) {
        Class<? extends Record> type = Arrays.stream(learner.getClass().getMethods())
                .filter(method -> method.getName().equals("train") && !method.isBridge())
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0]
                .asSubclass(Record.class);
        Problems problems = new Problems();
        return new TreeReader()
                .read("parameters", yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .flatMap(tree -> new Binder(problems).bind(type, tree).map(Record.class::cast))
                .filter(bound -> problems.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(problems.all().toString()));
    }

    private static LabelledEvents events(Path file) throws IOException {
        ByteBuffer bytes;
        try (FileChannel channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        int rows = bytes.getInt();
        double[][] values = new double[bytes.getInt()][rows];
        for (double[] column : values) {
            read(bytes, column);
        }
        double[] labels = new double[rows];
        read(bytes, labels);
        boolean[] signal = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            signal[row] = labels[row] == 1;
        }
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        List<String> names =
                IntStream.range(0, values.length).mapToObj(i -> "x" + i).toList();
        return new LabelledEvents(names, values, signal, weights);
    }

    private static void read(ByteBuffer bytes, double[] into) {
        bytes.asDoubleBuffer().get(into);
        bytes.position(bytes.position() + Double.BYTES * into.length);
    }

    private static double logLoss(double[] scores, LabelledEvents events) {
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            sum -= Math.log(events.signal()[row] ? scores[row] : 1 - scores[row]);
        }
        return sum / scores.length;
    }
}
