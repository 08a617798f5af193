import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.csv.Csv;

/** Reads a headerless CSV file once, and some times more; prints seconds, processor seconds, peak memory and the sum. */
public final class ReadCsv {
    private ReadCsv() {}

    /** Arguments: the file, and how often it is read again. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        double[] again = new double[Integer.parseInt(arguments[1])];
        double cpuBefore = cpuSeconds();
        EventTable[] events = new EventTable[1];
        double first = read(file, events);
        double cpu = cpuSeconds() - cpuBefore;
        double peak = peakMegabytes();
        double sum = sum(events[0]);
        cpuBefore = cpuSeconds();
        for (int i = 0; i < again.length; i++) {
            again[i] = read(file, events);
        }
        double cpuAgain = (cpuSeconds() - cpuBefore) / again.length;
        Arrays.sort(again);
        double warm = again.length == 0 ? Double.NaN : again[again.length / 2];
        System.out.printf(Locale.ROOT, "%.4f %.4f %.4f %.4f %.1f %.17g%n", first, warm, cpu, cpuAgain, peak, sum);
    }

    private static double read(Path file, EventTable[] events) throws Exception {
        Csv.Options options = new Csv.Options(
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Csv.Index.NONE,
                List.of(),
                List.of(),
                Csv.Precision.DOUBLE,
                List.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?"),
                "weight",
                Csv.OnBadRow.FAIL,
                EventReader.OnBadFile.FAIL,
                Csv.Decimal.POINT);
        EventReader.Files files = new EventReader.Files(List.of(new InputFile(file.toString(), file)), List.of());
        long start = System.nanoTime();
        Path folder = Files.createTempDirectory("read-csv-");
        events[0] = new Csv().run(options, files, new TwoThreads(folder)).events();
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Stream<Path> scratch = Files.walk(folder)) {
            for (Path path : scratch.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        return seconds;
    }

    private static double sum(EventTable events) {
        double sum = 0;
        for (String column : events.names()) {
            sum += Arrays.stream(events.numbers(column)).sum();
        }
        return sum;
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double peakMegabytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private record TwoThreads(Path folder) implements StepContext {
        @Override
        public Path scratch() {
            return folder;
        }

        @Override
        public void progress(double done, String what) {}

        @Override
        public int threads() {
            return 2;
        }
    }
}
