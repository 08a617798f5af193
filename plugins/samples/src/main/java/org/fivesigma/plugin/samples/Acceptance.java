package org.fivesigma.plugin.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/** Takes events from the list of candidates, in its order, until there are enough that pass. */
final class Acceptance {
    private static final int STRETCH = 8192;
    private static final long PATIENCE = 1_000_000;
    private static final double LEAST = 1e-4;

    private final Simulate.Params params;
    private final Candidates candidates;
    private final List<EventTable> accepted = new ArrayList<>();
    private int events;
    private long examined;

    Acceptance(Simulate.Params params) throws StepFailure {
        this.params = params;
        this.candidates = new Candidates(params);
    }

    /** How many candidates were looked at, up to the last one taken. */
    long examined() {
        return examined;
    }

    /** The events that pass, in stretches. */
    List<EventTable> take(StepContext context) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(context.threads());
        try {
            for (long first = 0; events < params.events(); first += (long) context.threads() * STRETCH) {
                for (Future<Passed> stretch : threads.invokeAll(wave(first, context.threads()))) {
                    absorb(stretch.get());
                }
                context.progress((double) events / params.events(), "simulating '" + params.name() + "'");
            }
            return accepted;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof StepFailure known ? known : failure;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Callable<Passed>> wave(long first, int stretches) {
        return IntStream.range(0, stretches)
                .<Callable<Passed>>mapToObj(i -> () -> stretch(first + (long) i * STRETCH))
                .toList();
    }

    private Passed stretch(long first) throws StepFailure {
        EventTable all = candidates.stretch(first, STRETCH);
        if (params.keep().isEmpty()) {
            return new Passed(all, IntStream.range(0, STRETCH).toArray());
        }
        boolean[] passes = params.keep().get().holds(all);
        return new Passed(
                all, IntStream.range(0, STRETCH).filter(row -> passes[row]).toArray());
    }

    /** One stretch after the other, in order, whichever thread made it: what comes out is the same for any thread count. */
    private void absorb(Passed stretch) throws StepFailure {
        int missing = params.events() - events;
        if (missing == 0) {
            return;
        }
        int taken = Math.min(missing, stretch.rows().length);
        int[] rows = java.util.Arrays.copyOf(stretch.rows(), taken);
        accepted.add(stretch.all().select(rows));
        events += taken;
        examined += taken == missing ? rows[taken - 1] + 1 : STRETCH;
        if (events < params.events() && examined >= PATIENCE && events < LEAST * examined) {
            throw new StepFailure(
                    String.format(
                            Locale.ROOT,
                            "sample '%s' keeps only %d of %d candidates by '%s'",
                            params.name(),
                            events,
                            examined,
                            params.keep().map(Object::toString).orElse("")),
                    "loosen 'keep', or draw its columns closer to what it asks for; at least 1 in 10000 must pass");
        }
    }

    /** A stretch of candidates and those of its rows that pass. */
    private record Passed(EventTable all, int[] rows) {}
}
