package org.fivesigma.search.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fivesigma.api.learning.Study;

/**
 * Trains units of work, so that whatever goes wrong in a training becomes the result of that trial alone.
 *
 * <p>When a family that is trained together fails, its halves are tried, down to the model whose fault it is; when it takes too
 * long, each of its models is tried alone. Memory that runs out may be the fault of a neighbour, so such models are tried again
 * when nothing else runs.
 */
final class Trainings {
    /** A family may take so many times as long as one model, since sharing should make it no dearer than its dearest. */
    private static final int TOGETHER = 3;

    private final Study<Record> study;
    private final List<Record> models;
    private final ScoreSheet sheet;
    private final Limits limits;
    private final Consumer<String> warnings;
    private final List<Unit> postponed = new ArrayList<>();
    private final Runnable progress;

    Trainings(
            Study<Record> study,
            List<Record> models,
            ScoreSheet sheet,
            Limits limits,
            Consumer<String> warnings,
            Runnable progress) {
        this.study = study;
        this.models = models;
        this.sheet = sheet;
        this.limits = limits;
        this.warnings = warnings;
        this.progress = progress;
    }

    void run(List<Unit> units, int threads) throws InterruptedException {
        Lanes.run(units, threads, (unit, share) -> {
            run(unit, share, false);
            progress.run();
        });
        for (Unit unit : List.copyOf(postponed)) {
            run(unit, threads, true);
        }
    }

    private void run(Unit unit, int threads, boolean alone) throws InterruptedException {
        List<Integer> open = open(unit);
        if (open.isEmpty()) {
            return;
        }
        Attempt attempt = new Attempt(study, members(open), unit.fold(), threads, heldOut(open, unit.fold()));
        Attempt.End end = attempt.run(limits.seconds().map(seconds -> seconds * Math.min(open.size(), TOGETHER)));
        rethrowIfBroken();
        if (end.abandoned()) {
            warnings.accept(
                    "a training that took longer than it may did not stop when it was told to; it goes on in the"
                            + " background until the program ends");
        }
        settle(new Unit(open, unit.fold()), end, threads, alone);
    }

    private void settle(Unit unit, Attempt.End end, int threads, boolean alone) throws InterruptedException {
        List<Integer> left = open(unit);
        if (left.isEmpty()) {
            return;
        }
        if (end.failure().filter(OutOfMemoryError.class::isInstance).isPresent() && !alone) {
            postpone(new Unit(left, unit.fold()));
            return;
        }
        if (unit.models().size() > 1) {
            int part = end.timedOut() ? 1 : (left.size() + 1) / 2;
            for (int from = 0; from < left.size(); from += part) {
                List<Integer> some = left.subList(from, Math.min(left.size(), from + part));
                run(new Unit(some, unit.fold()), threads, alone);
            }
            return;
        }
        if (end.timedOut()) {
            sheet.timeOut(left.get(0), unit.fold(), limits.seconds().orElseThrow());
            return;
        }
        Throwable why =
                end.failure().orElseGet(() -> new IllegalStateException("the training ended without giving a score"));
        sheet.fail(left.get(0), unit.fold(), TrialFailure.of(why));
    }

    private Study.Scores heldOut(List<Integer> open, int fold) {
        return (candidate, scores) -> sheet.take(open.get(candidate), fold, scores);
    }

    private List<Record> members(List<Integer> numbers) {
        return numbers.stream().map(models::get).toList();
    }

    private List<Integer> open(Unit unit) {
        return unit.models().stream()
                .filter(model -> !sheet.settled(model, unit.fold()))
                .toList();
    }

    private synchronized void postpone(Unit unit) {
        postponed.add(unit);
    }

    private void rethrowIfBroken() {
        Throwable broken = sheet.broken().orElse(null);
        if (broken instanceof RuntimeException exception) {
            throw exception;
        }
        if (broken instanceof Error error) {
            throw error;
        }
    }
}
