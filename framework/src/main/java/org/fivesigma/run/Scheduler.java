package org.fivesigma.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.Plan;
import org.fivesigma.store.FileDigests;
import org.fivesigma.store.Store;

/** Runs the nodes of a plan on a bounded pool, each as soon as all that it needs has results. */
public final class Scheduler {
    private final Store store;
    private final FileDigests files;

    /** A scheduler that keeps results in this store. */
    public Scheduler(Store store, FileDigests files) {
        this.store = store;
        this.files = files;
    }

    /** Runs a plan to its end; a failed node stops only what needs it. */
    public RunResult run(Plan plan, RunOptions options, RunListener listener) {
        Artifacts artifacts = new Artifacts(store);
        NodeRunner runner = new NodeRunner(store, files, artifacts, options, listener);
        Map<String, NodeOutcome> outcomes = new ConcurrentHashMap<>();
        Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(options.threads(), Scheduler::worker);
        try {
            for (Node node : plan.nodes().values()) {
                CompletableFuture<?>[] needs = node.upstream().map(started::get).toArray(CompletableFuture<?>[]::new);
                started.put(
                        node.name(),
                        CompletableFuture.allOf(needs)
                                .thenRunAsync(() -> finish(node, outcomes, runner, listener), pool));
            }
            CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            pool.shutdownNow();
        }
        return new RunGathering(artifacts).gather(plan, inOrder(plan, outcomes));
    }

    private static void finish(Node node, Map<String, NodeOutcome> outcomes, NodeRunner runner, RunListener listener) {
        boolean ready = node.upstream().allMatch(name -> outcomes.get(name).hasResult());
        NodeOutcome outcome = ready ? runner.run(node, outcomes) : NodeOutcome.blocked(node);
        outcomes.put(node.name(), outcome);
        listener.ended(outcome);
    }

    private static Map<String, NodeOutcome> inOrder(Plan plan, Map<String, NodeOutcome> outcomes) {
        Map<String, NodeOutcome> ordered = new LinkedHashMap<>();
        List.copyOf(plan.nodes().keySet()).forEach(name -> ordered.put(name, outcomes.get(name)));
        return ordered;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "fivesigma-worker");
        thread.setDaemon(true);
        return thread;
    }
}
