package org.fivesigma.report;

import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.plan.Node;
import org.fivesigma.report.html.Html;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.store.Key;

/** Says what was run: the recipe, what it resolves to, and what decided the result of each step. */
final class ProvenanceSection implements Section {
    private final ReportContents contents;

    ProvenanceSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "provenance";
    }

    @Override
    public String title() {
        return "Provenance";
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void write(Html html) {
        identity(html);
        new Citation(contents.identity()).write(html);
        html.open("details", "open", "open");
        html.element("summary", "Recipe as written: " + contents.recipe().name());
        RecipeLines.code(html, contents.recipe().all(), true);
        html.close();
        html.open("details").element("summary", "Recipe with everything filled in, and where each value came from");
        html.open("pre", "tabindex", "0");
        html.element("code", contents.recipe().withoutFolder(contents.resolved()))
                .close();
        html.close();
        steps(html);
    }

    private void identity(Html html) {
        html.open("dl", "class", "identity");
        pair(html, "Fivesigma", contents.identity().version());
        pair(html, "Seed", Long.toString(contents.identity().seed()));
        libraries().forEach((library, version) -> pair(html, library, version));
        pair(html, "Recipe digest", contents.identity().recipeDigest().hex());
        if (contents.result().plan().isSimulated()) {
            pair(html, "Stand-in", contents.result().plan().simulated());
        }
        if (contents.result().plan().blinding().isPresent()) {
            pair(
                    html,
                    contents.result().plan().blinding().stamp(),
                    String.join("; ", contents.result().plan().blinding().words()));
        }
        html.close();
        html.open("p").text("Beside this page: ");
        html.link("recipe.yaml", "recipe.yaml")
                .text(", ")
                .link("resolved.yaml", "resolved.yaml")
                .text(", ");
        html.link("results.json", "results.json")
                .text(", ")
                .link("nodes.json", "nodes.json")
                .text(".")
                .close();
    }

    /** The libraries that steps adapt, as these name them in what decides their results. */
    private Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        for (NodeOutcome outcome : contents.result().outcomes().values()) {
            String library = outcome.node().step().step().fingerprint();
            if (!library.isEmpty()) {
                libraries.put("Adapted by " + outcome.node().step().name(), library);
            }
        }
        return libraries;
    }

    private static void pair(Html html, String name, String text) {
        html.open("div")
                .element("dt", name)
                .open("dd")
                .element("code", text)
                .close()
                .close();
    }

    private void steps(Html html) {
        html.open("details").element("summary", "Steps and what decided their results");
        Table table = new Table(html, "Steps", "", "untitled");
        table.heading("Step", "Kind", "Status", "Key", "Recipe");
        table.body();
        for (NodeOutcome outcome : contents.result().outcomes().values()) {
            Node node = outcome.node();
            table.row();
            table.name(node.name());
            table.cell(node.step().name() + " " + node.step().type().version());
            table.tagged(status(outcome), outcome.hasResult() ? "good" : "bad");
            table.code(
                    outcome.key().map(Key::digest).map(digest -> digest.brief()).orElse(""));
            table.cell(contents.recipe().name(node.place()));
            table.endRow();
        }
        table.end();
        html.close();
    }

    /** Whether a result was known or computed differs from run to run, so it is not told here. */
    private static String status(NodeOutcome outcome) {
        if (outcome.hasResult()) {
            return "done";
        }
        return outcome.status() == NodeOutcome.Status.FAILED ? "failed" : "did not start";
    }
}
