package org.fivesigma.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.run.Verdict;

/** Small exhibits for the tests of the report. */
final class Samples {
    private Samples() {}

    static Drawing drawing(String text) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"><title>t</title>"
                + "<clipPath id=\"c0\"><path d=\"M0 0h4v4z\"/></clipPath><g clip-path=\"url(#c0)\"><text x=\"1\">"
                + text
                + "</text></g></svg>";
        return new Drawing(
                "a title", "Shows the mass.", svg, new byte[] {37, 80, 68, 70}, new byte[] {-119, 80, 78, 71});
    }

    static CutFlow cutFlow(String name, List<String> groups) {
        List<CutFlow.Count> all = new ArrayList<>();
        List<CutFlow.Count> left = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            boolean weighted = group == 0;
            all.add(new CutFlow.Count(20000, weighted ? 512.5 : 20000, weighted ? 14.0 : 20000, 1, 0, 1, 0, 1));
            left.add(new CutFlow.Count(
                    9500, weighted ? 240.25 : 9500, weighted ? 6.5 : 9500, 0.475, 0.00353, 0.475, 0.00353, 0.46878));
        }
        return new CutFlow(
                name, groups, List.of(new CutFlow.Row("all events", all), new CutFlow.Row("100 < MET", left)));
    }

    static FitResult fit(boolean converged, String explanation) {
        return fit(converged, explanation, 0.2435);
    }

    static FitResult fit(boolean converged, String explanation, double probability) {
        List<FitResult.Parameter> parameters = List.of(
                new FitResult.Parameter("mu", 124.97123, 0.1234, false),
                new FitResult.Parameter("sigma", 2.5, 0, true),
                new FitResult.Parameter("norm", 40, 5, false));
        List<List<Double>> covariance =
                List.of(List.of(0.01522756, 0.0, 0.1234), List.of(0.0, 0.0, 0.0), List.of(0.1234, 0.0, 25.0));
        Binning binning = Binning.uniform(100, 140, 2);
        Histogram data = Histogram.fill("m4l", "GeV", binning, new double[] {110, 130}, new double[] {1, 1});
        FitResult.Curve curve = new FitResult.Curve("sum", List.of(100.0), List.of(1.0), List.of(1.0, 1.0));
        return new FitResult(
                "gaussian",
                parameters,
                covariance,
                12.66,
                10,
                probability,
                converged,
                explanation,
                data,
                curve,
                List.of());
    }

    static Accounting accounting(String name) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        rejected.put("MET missing", 40L);
        return new Accounting(name, 20040, 20000, rejected);
    }

    static Verdict verdict(
            String number,
            String written,
            double value,
            double tolerance,
            Optional<Double> found,
            Verdict.Outcome outcome) {
        return new Verdict(
                number, new Expectation(value, tolerance, written, "a paper"), found, outcome, ToyRun.place());
    }
}
