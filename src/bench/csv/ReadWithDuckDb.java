import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a headerless CSV file into a table of DuckDB once, and some times more; prints what ReadCsv prints. */
public final class ReadWithDuckDb {
    private ReadWithDuckDb() {}

    /** Arguments: the file, and how often it is read again. */
    public static void main(String[] arguments) throws Exception {
        double[] again = new double[Integer.parseInt(arguments[1])];
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO 2");
            double cpuBefore = cpuSeconds();
            double first = read(statement, arguments[0]);
            double cpu = cpuSeconds() - cpuBefore;
            double peak = peakMegabytes();
            double sum = sum(statement);
            cpuBefore = cpuSeconds();
            for (int i = 0; i < again.length; i++) {
                again[i] = read(statement, arguments[0]);
            }
            double cpuAgain = (cpuSeconds() - cpuBefore) / again.length;
            Arrays.sort(again);
            double warm = again.length == 0 ? Double.NaN : again[again.length / 2];
            System.out.printf(Locale.ROOT, "%.4f %.4f %.4f %.4f %.1f %.17g%n", first, warm, cpu, cpuAgain, peak, sum);
        }
    }

    private static double read(Statement statement, String file) throws Exception {
        statement.execute("DROP TABLE IF EXISTS events");
        long start = System.nanoTime();
        statement.execute(
                "CREATE TABLE events AS SELECT * FROM read_csv('" + file.replace("'", "''") + "', header = false)");
        return (System.nanoTime() - start) / 1e9;
    }

    private static double sum(Statement statement) throws Exception {
        try (ResultSet any = statement.executeQuery("SELECT * FROM events LIMIT 1")) {
            int columns = any.getMetaData().getColumnCount();
            String sums = IntStream.rangeClosed(1, columns)
                    .mapToObj(column -> columnName(any, column))
                    .map(name -> "sum(\"" + name + "\"::DOUBLE)")
                    .collect(Collectors.joining(" + "));
            try (ResultSet total =
                    statement.getConnection().createStatement().executeQuery("SELECT " + sums + " FROM events")) {
                total.next();
                return total.getDouble(1);
            }
        }
    }

    private static String columnName(ResultSet rows, int column) {
        try {
            return rows.getMetaData().getColumnName(column);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
}
