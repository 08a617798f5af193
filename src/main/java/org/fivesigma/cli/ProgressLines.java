package org.fivesigma.cli;

import java.util.Locale;
import org.fivesigma.plan.Node;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunListener;

/** Shows how a run goes on: one living line on a terminal, a line for each computed step elsewhere. */
final class ProgressLines implements RunListener {
    private static final int WIDTH = 78;

    private final Console console;
    private final boolean quiet;
    private final int total;
    private int ended;
    private int cached;
    private int failed;

    ProgressLines(Console console, boolean quiet, int total) {
        this.console = console;
        this.quiet = quiet;
        this.total = total;
    }

    @Override
    public synchronized void started(Node node) {
        show(node.name());
    }

    @Override
    public synchronized void progress(Node node, double done, String what) {
        show(String.format(Locale.ROOT, "%s %.0f %% %s", node.name(), 100 * done, what));
    }

    @Override
    public synchronized void ended(NodeOutcome outcome) {
        ended++;
        cached += outcome.status() == NodeOutcome.Status.HIT ? 1 : 0;
        failed += outcome.status() == NodeOutcome.Status.FAILED ? 1 : 0;
        if (!quiet && !console.isTerminal() && outcome.status() == NodeOutcome.Status.COMPUTED) {
            console.message(String.format(
                    Locale.ROOT,
                    "[%d/%d] %s  %.2f s",
                    ended,
                    total,
                    outcome.node().name(),
                    outcome.seconds()));
        }
        show(outcome.node().name());
    }

    /** Clears the living line. */
    synchronized void close() {
        if (!quiet && console.isTerminal()) {
            console.messageText("\r" + " ".repeat(WIDTH) + "\r");
        }
    }

    private void show(String what) {
        if (quiet || !console.isTerminal()) {
            return;
        }
        String line = String.format(
                Locale.ROOT,
                "[%3d %%] %d of %d, cached %d%s  %s",
                total == 0 ? 100 : 100 * ended / total,
                ended,
                total,
                cached,
                failed > 0 ? ", failed " + failed : "",
                what);
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        console.messageText("\r" + cut + " ".repeat(WIDTH - cut.length()));
    }
}
