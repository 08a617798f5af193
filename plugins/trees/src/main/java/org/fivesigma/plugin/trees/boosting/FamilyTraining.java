package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.plugin.trees.boosting.BoostingStudy.Candidate;

/** Trains the candidates of one family on one fold, as few times as gives each the score that it would have alone. */
final class FamilyTraining {
    private final Material material;
    private final double[][] heldOut;
    private final int heldOutRows;
    private final Study.Scores scores;
    private final List<First> firsts = new ArrayList<>();

    /**
     * The first tree, which is the same at all learning rates.
     *
     * @param depth the depth limit that it was grown under
     * @param steps the Newton steps of all events that train
     * @param depthBinds whether it would have grown deeper
     */
    private record First(int depth, GrownTree tree, double[] steps, boolean depthBinds) {
        private boolean serves(int otherDepth) {
            return depthBinds ? otherDepth == depth : otherDepth >= depth;
        }
    }

    FamilyTraining(Material material, LabelledEvents heldOut, Study.Scores scores) {
        this.material = material;
        this.heldOut = Sample.values(heldOut);
        this.heldOutRows = heldOut.rows();
        this.scores = scores;
    }

    /** Trains candidates of one learning rate, the smallest depth first, until each has its scores. */
    void train(List<Candidate> candidates, int threads) throws InterruptedException {
        if (material.isConstant(candidates.get(0).params().rules())) {
            double[] sums = new double[heldOutRows];
            candidates.forEach(candidate -> answer(candidate, sums));
            return;
        }
        List<Candidate> open = new ArrayList<>(candidates);
        open.sort(Comparator.comparingInt(candidate -> candidate.params().mostSplits()));
        Sample sample = material.sample(threads);
        try (Crew crew = Crew.of(threads, sample, most(open))) {
            while (!open.isEmpty()) {
                new Course(open, sample, crew).run();
            }
        }
    }

    private static int most(List<Candidate> open) {
        return open.stream()
                .mapToInt(candidate -> candidate.params().trees())
                .max()
                .orElse(0);
    }

    private void answer(Candidate candidate, double[] sums) {
        double[] answer = new double[sums.length];
        for (int row = 0; row < answer.length; row++) {
            answer[row] = 1 / (1 + StrictMath.exp(-(material.base() + sums[row])));
        }
        scores.of(candidate.position(), answer);
    }

    /** One training at the smallest depth that is still open, which answers all candidates that it can. */
    private final class Course {
        private final List<Candidate> open;
        private final BoostedTrees.Params params;
        private final PackedColumns columns;
        private final Rounds rounds;
        private final Losses losses;
        private final double[] sums = new double[heldOutRows];
        private final double[] best = new double[heldOutRows];

        private Course(List<Candidate> open, Sample sample, Crew crew) {
            this.open = open;
            params = open.get(0).params();
            columns = sample.columns();
            rounds = new Rounds(sample, params.rules(), params.drawing(), params.learningRate(), crew);
            losses = new Losses(params.earlyStopping(), material);
        }

        private void run() throws InterruptedException {
            for (int round = 1; round <= most(answerable()) && !losses.stop(); round++) {
                Optional<GrownTree> tree = round == 1 ? firstTree() : rounds.next();
                if (tree.isEmpty()) {
                    break;
                }
                take(tree.get());
                answer(round);
            }
            answerable().forEach(candidate -> FamilyTraining.this.answer(candidate, best));
            open.removeAll(answerable());
        }

        private void take(GrownTree tree) {
            tree.addTo(sums, heldOut);
            if (losses.take(tree)) {
                System.arraycopy(sums, 0, best, 0, sums.length);
            }
        }

        /** Candidates whose model this training grows: those of its own depth, and deeper ones while depth does not matter. */
        private List<Candidate> answerable() {
            return open.stream()
                    .filter(candidate ->
                            !rounds.depthBinds() || candidate.params().mostSplits() == params.mostSplits())
                    .toList();
        }

        private void answer(int trees) {
            List<Candidate> done = answerable().stream()
                    .filter(candidate -> candidate.params().trees() == trees)
                    .toList();
            done.forEach(candidate -> FamilyTraining.this.answer(candidate, best));
            open.removeAll(done);
        }

        /** The first tree, taken from another learning rate where it has been grown. */
        private Optional<GrownTree> firstTree() throws InterruptedException {
            int depth = params.mostSplits();
            Optional<First> known =
                    firsts.stream().filter(first -> first.serves(depth)).findFirst();
            if (known.isPresent()) {
                First first = known.get();
                return Optional.of(rounds.begin(first.tree(), first.steps(), first.depthBinds()));
            }
            Optional<GrownTree> grown = rounds.next();
            grown.ifPresent(tree -> firsts.add(new First(depth, tree, steps(tree), rounds.depthBinds())));
            return grown;
        }

        private double[] steps(GrownTree tree) {
            double[] steps = new double[columns.rows()];
            for (int row = 0; row < steps.length; row++) {
                steps[row] = tree.newton(tree.leaf(columns, row));
            }
            return steps;
        }
    }
}
