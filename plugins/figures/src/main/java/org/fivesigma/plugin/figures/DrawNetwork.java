package org.fivesigma.plugin.figures;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.util.Version;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plugin.figures.draw.Palette;

/** Draws a fully connected network: its inputs and layers as columns of discs, and how many parameters it has. */
@StepType(
        name = "draw-network",
        version = 1,
        summary = "Draws the layers of a fully connected network, and counts its parameters.",
        example = """
                inputs: [f_massjj, f_deltajj, f_mass4l, f_Z1mass, f_Z2mass]
                layers:
                  - {units: 50, activation: selu, dropout: 0.1}
                  - {units: 10, activation: selu}
                  - {units: 1, activation: sigmoid}
                """)
public final class DrawNetwork implements Step<DrawNetwork.Params, DrawNetwork.Inputs, DrawNetwork.Output> {
    /**
     * One layer, each unit of which sees all units of the layer before, and a constant.
     *
     * @param units its units
     * @param activation what they make of their sum
     * @param dropout the share of them that training leaves out at a time
     */
    public record Layer(
            @Doc("number of units") @Range(min = 1, max = 1e9)
            int units,

            @Doc("activation of the units; empty for none") @Default("''")
            String activation,

            @Doc("share of the units that training leaves out at a time") @Default("0") @Range(min = 0, max = 1)
            double dropout) {}

    /** The network, and how it is drawn. */
    public record Params(
            @Doc("names of the inputs") List<String> inputs,

            @Doc("layers from the first after the inputs to the output")
            List<Layer> layers,

            @Doc("title above the drawing") @Default("\"\"") String title,

            @Doc("size of letters in pixels") @Default("12") @Range(min = 6, max = 60)
            int fontSize,

            @Doc("colours of inputs, layers and output") @Default("petroff")
            Palette palette) {}

    /** Nothing but the parameters. */
    public record Inputs() {}

    /** The drawing. */
    public record Output(
            @Doc("the network as SVG, PDF and PNG") Drawing drawing) {}

    /** For the engine. */
    public DrawNetwork() {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(!params.inputs().isEmpty(), "inputs", "the network has no input", "name at least one input");
        checks.require(!params.layers().isEmpty(), "layers", "the network has no layer", "give at least the output");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws IOException {
        return new Output(Formats.of(new NetworkPainter(params.fontSize(), params.palette()).paint(params)));
    }

    /** The weights and constants that training finds: (units before + 1) times units, of all layers together. */
    static long parameters(Params params) {
        long before = params.inputs().size();
        long parameters = 0;
        for (Layer layer : params.layers()) {
            parameters += (before + 1) * layer.units();
            before = layer.units();
        }
        return parameters;
    }

    @Override
    public String fingerprint() {
        return "pdfbox " + Version.getVersion();
    }
}
