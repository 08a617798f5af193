import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fivesigma.api.learning.metric.Confusion;
import org.fivesigma.api.learning.metric.RankedScores;

/**
 * Judges weighted scores again and again, as shared/bench/metrics.py does, and prints the seconds of the first time and the median
 * of the others, by the clock and of the processor: {@code RankScores ROWS REPEATS [double]}. Scores are of single precision, as there, unless {@code double} is said.
 */
public final class RankScores {
    private RankScores() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        boolean single = arguments.length < 3;
        SplittableRandom random = new SplittableRandom(3);
        double[] scores = new double[rows];
        double[] weights = new double[rows];
        boolean[] signal = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            signal[i] = random.nextDouble() < 0.3;
            double normal =
                    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            double score = 1 / (1 + Math.exp(-(normal + (signal[i] ? 2 : 0) - 1)));
            scores[i] = single ? (float) score : score;
            // the gamma distribution of shape 2 is that of the sum of two exponential numbers
            weights[i] = (float) (-0.5 * Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())));
        }
        double[] areas = new double[1 + Integer.parseInt(arguments[1])];
        double[] processor = new double[areas.length];
        double[] all = new double[areas.length];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        String printed = "";
        for (int i = 0; i < all.length; i++) {
            long start = System.nanoTime();
            long startOfThread = threads.getCurrentThreadCpuTime();
            RankedScores ranked = RankedScores.of(scores, signal, weights);
            double area = ranked.auc();
            areas[i] = 1e-9 * (System.nanoTime() - start);
            processor[i] = 1e-9 * (threads.getCurrentThreadCpuTime() - startOfThread);
            double purity = ranked.averagePurity();
            RankedScores.Best best = ranked.best((s, b) -> s / (s + b) * s);
            Confusion confusion = Confusion.above(0.6, scores, signal, weights);
            all[i] = 1e-9 * (System.nanoTime() - start);
            printed = String.format(
                    Locale.ROOT,
                    "auc %.5f average-purity %.5f best-cut %.4f accuracy %.4f",
                    area,
                    purity,
                    best.threshold(),
                    confusion.accuracy());
        }
        System.out.printf(
                Locale.ROOT,
                "roc-first %.3f roc-warm %.3f processor-first %.3f processor-warm %.3f all-first %.3f all-warm %.3f %s%n",
                areas[0],
                median(areas),
                processor[0],
                median(processor),
                all[0],
                median(all),
                printed);
    }

    private static double median(double[] seconds) {
        double[] others = Arrays.copyOfRange(seconds, seconds.length > 1 ? 1 : 0, seconds.length);
        Arrays.sort(others);
        return (others[others.length / 2] + others[(others.length - 1) / 2]) / 2;
    }
}
