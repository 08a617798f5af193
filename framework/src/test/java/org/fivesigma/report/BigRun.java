package org.fivesigma.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;

/** A run of a search of 1,000 trials and 100 figures, as figures of the quickstart recipe are drawn. */
final class BigRun {
    static final int FIGURES = 100;
    static final int TRIALS = 1000;

    /** From a run of {@code workflows/quickstart.yaml}. */
    private static final List<String> DRAWN = List.of("distributions.tight", "fits.all.tight", "stacks.mass.tight");

    private BigRun() {}

    static ToyRun in(Path folder) throws Exception {
        return in(folder, FIGURES);
    }

    static ToyRun in(Path folder, int figures) throws Exception {
        ToyRun run = new ToyRun(folder).title("A big run").model(model());
        for (int i = 0; i < figures; i++) {
            Drawing drawing = drawing(DRAWN.get(i % DRAWN.size()), i);
            run.show(Exhibit.Kind.FIGURE, "figure." + i, "Figure of " + i, drawing, i < 20 ? "bdt" : "");
        }
        for (String part : AssessedNumbers.PARTS) {
            for (String measure : List.of("accuracy", "auc", "log-loss", "brier", "purity", "unweighted-auc")) {
                run.number(
                        "models.bdt." + part + "." + measure,
                        Measure.of(0.9, 0.01).from(1000, 12.5));
            }
        }
        return run.searched("bdt", trials());
    }

    static Drawing drawing(String name, int number) throws IOException {
        try (InputStream stream = BigRun.class.getResourceAsStream(name + ".svg")) {
            String svg = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            // every drawing is one of its own, so that the store keeps all of them
            String own = svg.replaceFirst("</svg>\\s*$", "<text x=\"9\" y=\"9\">" + number + "</text></svg>");
            return new Drawing("figure", "One of many.", own, new byte[] {37, 80, 68, 70}, new byte[0]);
        }
    }

    static ModelView model() {
        return new ModelView(
                "bdt",
                "boosted-trees",
                "mixed",
                List.of("pt", "eta"),
                "none",
                "random",
                Map.of("trees", "100"),
                Map.of("depth", "2 to 9"),
                ToyRun.place());
    }

    static Trials trials() {
        List<Trials.Trial> trials = new ArrayList<>();
        for (int i = 1; i <= TRIALS; i++) {
            boolean failed = i % 27 == 0;
            trials.add(new Trials.Trial(
                    i,
                    0,
                    10_000,
                    List.of(Integer.toString(i % 8 + 2), Double.toString(i / 1e4)),
                    failed ? List.of() : List.of(0.5 + i / 3e3, 0.5 + i / 4e3),
                    failed ? Optional.of("trial took longer than " + i % 9 + " s") : Optional.empty(),
                    Optional.empty()));
        }
        return new Trials(List.of("depth", "learning-rate"), "auc", trials, 998, Optional.of(0.002), List.of());
    }
}
