package org.fivesigma.report;

import java.util.List;
import org.fivesigma.report.html.Html;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;

/** Says what failed, why, and what to do about it. */
final class ProblemSection implements Section {
    private final ReportContents contents;

    ProblemSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "problems";
    }

    @Override
    public String title() {
        return "What failed";
    }

    @Override
    public boolean isEmpty() {
        return contents.result().outcomes().values().stream().allMatch(NodeOutcome::hasResult);
    }

    @Override
    public void write(Html html) {
        contents.result()
                .outcomes()
                .values()
                .forEach(outcome -> outcome.problem()
                        .ifPresent(problem -> problem(html, outcome.node().name(), problem)));
        List<String> blocked = contents.result().outcomes().values().stream()
                .filter(outcome -> outcome.status() == NodeOutcome.Status.BLOCKED)
                .map(outcome -> outcome.node().name())
                .toList();
        if (!blocked.isEmpty()) {
            html.open("p").text("These steps need a result that is missing, and did not start: ");
            html.element("code", String.join(", ", blocked)).text(".").close();
        }
    }

    private void problem(Html html, String node, Problem problem) {
        html.open("article", "class", "problem");
        html.element("h3", problem.message(), "class", "message");
        if (!problem.message().contains(node)) {
            html.open("p").text("Step: ").element("code", node).close();
        }
        // the note of a mistake of ours is a stack trace, which belongs into the log
        if (problem.code() != ErrorCode.E0900) {
            problem.notes().forEach(note -> html.element("p", note));
        }
        problem.marks().forEach(mark -> html.element("p", contents.recipe().name(mark.place()) + ": " + mark.text()));
        problem.help()
                .ifPresent(help -> html.open("p")
                        .element("strong", "What to do: ")
                        .text(help)
                        .close());
        html.open("p", "class", "from").text("More: ");
        html.element("code", "fivesigma explain " + problem.code().code()).close();
        new RecipeLines(contents.recipe()).write(html, problem.place());
        html.close();
    }
}
