import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.Root;

/**
 * Reads all columns of a ROOT file some times; prints MB for each second of the first time, of the middle one of the later ones,
 * for each second of the processor in the middle one of these, and the sum of all values.
 */
public final class ReadRoot {
    private static final int WARM_UP = 3;

    private ReadRoot() {}

    /** Arguments: the file, how often it is read, and with how many threads. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[1]);
        double[] speeds = new double[rounds];
        double[] cpuSpeeds = new double[rounds];
        double sum = 0;
        Path scratch = Files.createTempDirectory("read-root");
        for (int i = 0; i < rounds; i++) {
            Path own = Files.createDirectory(scratch.resolve("round-" + i));
            // or the table of the round before would be moved about in the time measured
            System.gc();
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            EventTable events = read(file, own, threads);
            double megabytes = 4e-6 * events.rows() * events.names().size();
            speeds[i] = megabytes / ((System.nanoTime() - start) / 1e9);
            cpuSpeeds[i] = megabytes / (cpuSeconds() - cpu);
            sum = sum(events);
        }
        System.out.printf(Locale.ROOT, "%.1f %.1f %.1f %.17g%n", speeds[0], later(speeds), later(cpuSpeeds), sum);
    }

    /** The middle one of the fourth and later values. */
    private static double later(double[] values) {
        double[] later = Arrays.copyOfRange(values, WARM_UP, values.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static EventTable read(Path file, Path scratch, int threads) throws Exception {
        Root.Options options = new Root.Options(Optional.empty(), List.of(), EventReader.OnBadFile.FAIL);
        EventReader.Files files = new EventReader.Files(List.of(new InputFile(file.toString(), file)), List.of());
        return new Root().run(options, files, new Quiet(scratch, threads)).events();
    }

    private static double sum(EventTable events) {
        double sum = 0;
        for (String name : events.names()) {
            FloatBuffer values = ((Column.Floats) events.column(name)).values();
            for (int i = 0; i < values.limit(); i++) {
                sum += values.get(i);
            }
        }
        return sum;
    }

    private record Quiet(Path scratch, int threads) implements StepContext {
        @Override
        public void progress(double done, String what) {}
    }
}
