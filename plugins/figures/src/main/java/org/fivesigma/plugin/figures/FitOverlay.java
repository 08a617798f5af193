package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.AxisLabels;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.HistogramSeries;
import org.fivesigma.api.figure.NotShown;

/** Shows fitted curves over the data, the pulls below and the fitted parameters in a box. */
@StepType(
        name = "fit-overlay",
        version = 3,
        summary = "Shows fits over the fitted data, with pulls and fitted parameters.",
        example = """
                title: Four-lepton mass
                label: m_{4l}
                unit: GeV
                """)
public final class FitOverlay implements Step<FitOverlay.Params, FitOverlay.Inputs, FitOverlay.Output> {
    private static final double FEW_SIGMA = 3.3;
    private static final double MANY_SIGMA = 5.5;

    /** How it is shown. */
    public record Params(
            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("name of the horizontal axis; otherwise the histogram's column")
            Optional<String> label,

            @Doc("unit of the horizontal axis; otherwise the histogram's unit")
            Optional<String> unit,

            @Doc("what the points are called in the legend") @Default("Data")
            String points,

            @Doc("intervals of the column, [low, high] each, where no data are shown") @Default("[]")
            List<List<Double>> blind,

            @Doc("short lines at the upper left") @Default("[]")
            List<String> notes) {
        /** Checks the intervals. */
        public Params {
            new Blinded(blind);
        }
    }

    /** The fits. */
    public record Inputs(
            @Doc("fits of the same data; pulls and parameters are those of the last")
            Map<String, FitResult> fits) {}

    /** The figure. */
    public record Output(
            @Doc("data, curves and parameters, with pulls below")
            Figure figure) {}

    /** For the engine. */
    public FitOverlay() {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.fits().isEmpty()) {
            throw new StepFailure("there is no fit to show", "give at least one fit");
        }
        List<Map.Entry<String, FitResult>> fits = List.copyOf(inputs.fits().entrySet());
        Blinded blinded = new Blinded(params.blind());
        Histogram data = blinded.hide(fits.get(0).getValue().data());
        Map.Entry<String, FitResult> last = fits.get(fits.size() - 1);
        String name = params.label().orElse(data.column());
        String unit = params.unit().orElse(data.unit());
        List<Series> series = new ArrayList<>(blinded.regions());
        series.addAll(curves(fits));
        series.add(HistogramSeries.points(params.points(), data, HistogramSeries.factors(data.binning(), 1)));
        series.add(ParameterBox.of(fits.size() > 1 ? last.getKey() : "", last.getValue()));
        Figure.Panel panel = new Figure.Panel(
                NotShown.yields(Optional.empty(), Optional.of(data)),
                Figure.Axis.of(AxisLabels.across(name, unit)),
                Figure.Axis.of(AxisLabels.events(data.binning(), unit)),
                series,
                Optional.of(pulls(last.getValue(), blinded)));
        String description = "Fit of " + last.getValue().shape() + " to " + name + ".";
        return new Output(new Figure(params.title(), description, 1, List.of(panel), params.notes()));
    }

    /** The components of each fit, dashed, and its total; only a single fit's components are named. */
    private static List<Series> curves(List<Map.Entry<String, FitResult>> fits) {
        List<Series> curves = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            FitResult fit = fits.get(i).getValue();
            boolean single = fits.size() == 1;
            for (int j = 0; j < fit.components().size(); j++) {
                FitResult.Curve component = fit.components().get(j);
                String name = single ? component.name() : "";
                curves.add(new Series.Line(name, component.x(), component.y(), true, single ? j + 1 : i));
            }
            curves.add(new Series.Line(
                    fits.get(i).getKey(), fit.curve().x(), fit.curve().y(), false, i));
        }
        return curves;
    }

    /** How far the data lie from the fit, in statistical errors. */
    private static Figure.Lower pulls(FitResult fit, Blinded blinded) {
        List<Double> x = new ArrayList<>();
        List<Double> pulls = new ArrayList<>();
        Histogram data = blinded.hide(fit.data());
        for (int bin = 0; bin < data.binning().count(); bin++) {
            double pull = (data.sum(bin) - fit.curve().atCentres().get(bin)) / data.error(bin);
            if (data.error(bin) > 0 && Double.isFinite(pull)) {
                x.add(data.binning().centre(bin));
                pulls.add(pull);
            }
        }
        List<Double> bars = java.util.Collections.nCopies(pulls.size(), 1.0);
        boolean few = pulls.stream().allMatch(pull -> Math.abs(pull) <= FEW_SIGMA);
        double reach = few ? FEW_SIGMA : MANY_SIGMA;
        Figure.Axis axis = new Figure.Axis("Pull", false, Optional.of(-reach), Optional.of(reach));
        return new Figure.Lower(axis, 0, List.of(new Series.Points("", x, pulls, bars, bars)));
    }
}
