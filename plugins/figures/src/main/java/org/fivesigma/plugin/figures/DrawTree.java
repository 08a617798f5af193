package org.fivesigma.plugin.figures;

import java.io.IOException;
import org.apache.pdfbox.util.Version;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Stamp;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;

/** Draws one decision tree: in each box the condition, what the node says of its events, and their weight. */
@StepType(name = "draw-tree", version = 3, summary = "Draws one decision tree of a classifier.", example = """
                tree: 1
                depth: 3
                """)
public final class DrawTree implements Step<DrawTree.Params, DrawTree.Inputs, DrawTree.Output> {
    /** Which tree is drawn, and how. */
    public record Params(
            @Doc("number of the tree, from 1") @Default("1") @Range(min = 1)
            int tree,

            @Doc("how many splits are shown below each other") @Default("4") @Range(min = 1, max = 8)
            int depth,

            @Doc("size of letters in pixels") @Default("12") @Range(min = 6, max = 60)
            int fontSize,

            @Doc("colours of background and signal") @Default("petroff")
            Palette palette,

            @Doc("title of the stand-in; filled in by Fivesigma where events are simulated stand-ins") @Default("''")
            Stamp stamp) {}

    /** What is drawn. */
    public record Inputs(@Doc("a classifier made of trees") Classifier classifier) {}

    /** The drawing. */
    public record Output(
            @Doc("the tree as SVG, PDF and PNG") Drawing drawing) {}

    /** For the engine. */
    public DrawTree() {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, IOException {
        if (!(inputs.classifier() instanceof TreeEnsemble trees)) {
            throw new StepFailure(
                    "this classifier is not made of trees, so there is none to draw",
                    "draw the tree of a decision tree, a forest or boosted trees");
        }
        if (params.tree() > trees.trees()) {
            throw new StepFailure(
                    "there is no tree " + params.tree() + ", since the classifier has " + trees.trees(),
                    "write a 'tree' from 1 to " + trees.trees());
        }
        TreeShape shape = TreeShape.of(trees, params.tree() - 1, params.depth()).stamped(params.stamp());
        Picture picture = new TreePainter(params.fontSize(), params.palette()).paint(shape);
        return new Output(Formats.of(picture));
    }

    @Override
    public String fingerprint() {
        return "pdfbox " + Version.getVersion();
    }
}
