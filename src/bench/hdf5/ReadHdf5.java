import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.hdf5.Hdf5;

/** Reads HDF5 files as one sample once, or some times more; prints the seconds of the first or the median of the others. */
public final class ReadHdf5 {
    private ReadHdf5() {}

    /** Arguments: how often the files are read again, and the files. */
    public static void main(String[] arguments) throws Exception {
        int again = Integer.parseInt(arguments[0]);
        List<InputFile> files = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            files.add(new InputFile(name, Path.of(name)));
        }
        double[][] seconds = new double[again + 1][];
        EventTable events = null;
        for (int i = 0; i <= again; i++) {
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            events = read(files);
            seconds[i] = new double[] {(System.nanoTime() - start) / 1e9, cpuSeconds() - cpu};
        }
        double[][] counted = again == 0 ? seconds : Arrays.copyOfRange(seconds, 1, again + 1);
        double sum = 0;
        for (String column : events.names()) {
            sum += Arrays.stream(events.numbers(column)).sum();
        }
        System.out.printf(
                Locale.ROOT,
                "{\"wall_s\": %.4f, \"cpu_s\": %.4f, \"rows\": %d, \"sum\": %.17g}%n",
                median(counted, 0),
                median(counted, 1),
                events.rows(),
                sum);
    }

    private static double median(double[][] rounds, int what) {
        double[] values =
                Arrays.stream(rounds).mapToDouble(round -> round[what]).sorted().toArray();
        return values[values.length / 2];
    }

    private static EventTable read(List<InputFile> files) throws Exception {
        Hdf5.Options options = new Hdf5.Options(Optional.empty(), Optional.empty(), List.of(), OnBadFile.FAIL);
        return new Hdf5()
                .run(options, new EventReader.Files(files, List.of()), new TwoThreads())
                .events();
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private record TwoThreads() implements StepContext {
        @Override
        public Path scratch() {
            try {
                Path folder = Files.createTempDirectory("read-hdf5");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void progress(double done, String what) {}

        @Override
        public int threads() {
            return 2;
        }
    }
}
