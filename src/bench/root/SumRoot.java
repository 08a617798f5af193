import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.plugin.root.Root;

/** Prints tree, column, number of values and their sum for each column of some trees of a ROOT file; a text counts as 0. */
public final class SumRoot {
    private SumRoot() {}

    /** Arguments: the file, and the paths of its trees. */
    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory("sum-root");
        EventReader.Files files = new EventReader.Files(List.of(new InputFile(path.toString(), path)), List.of());
        for (String tree : Arrays.asList(arguments).subList(1, arguments.length)) {
            Root.Options options = new Root.Options(Optional.of(tree), List.of(), EventReader.OnBadFile.FAIL);
            try {
                Path own = Files.createTempDirectory(scratch, "tree");
                print(tree, new Root().run(options, files, new Quiet(own)).events());
            } catch (StepFailure refusal) {
                System.err.println(path + " " + tree + ": " + refusal.getMessage());
            }
        }
    }

    private static void print(String tree, EventTable events) {
        for (String name : events.names()) {
            Column column = events.column(name);
            Column values = column instanceof Jagged lists ? lists.elements() : column;
            double sum = 0;
            for (int row = 0; row < values.rows(); row++) {
                double value = values.number(row);
                sum += Double.isNaN(value) ? 0 : value;
            }
            System.out.println(tree + "\t" + name + "\t" + values.rows() + "\t" + sum);
        }
    }

    private record Quiet(Path scratch) implements StepContext {
        @Override
        public void progress(double done, String what) {}

        @Override
        public int threads() {
            return 2;
        }
    }
}
