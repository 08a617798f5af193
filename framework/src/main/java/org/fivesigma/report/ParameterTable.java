package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** The parameters of a fit, and how they depend on one another. */
final class ParameterTable {
    private final FitResult fit;

    ParameterTable(FitResult fit) {
        this.fit = fit;
    }

    void write(Html html, String title) {
        Table table = new Table(html, "Parameters of " + title, "", "untitled");
        table.heading("Parameter", "Value", "");
        table.body();
        for (FitResult.Parameter parameter : fit.parameters()) {
            boolean sure = fit.converged() && !parameter.fixed();
            RoundedNumber number = RoundedNumber.of(parameter.value(), sure ? parameter.error() : 0);
            table.row();
            table.name(parameter.name());
            table.number(number.text(), parameter.value());
            table.cell(parameter.fixed() ? "fixed" : "");
            table.endRow();
        }
        table.end();
        if (fit.converged() && free().size() > 1) {
            correlations(html, title);
        }
    }

    private List<Integer> free() {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            if (!fit.parameters().get(i).fixed()) {
                free.add(i);
            }
        }
        return free;
    }

    private void correlations(Html html, String title) {
        html.open("details").element("summary", "Correlations");
        Table table = new Table(html, "Correlations of " + title, "", "untitled");
        table.heading("");
        free().forEach(column -> table.heading(fit.parameters().get(column).name()));
        table.body();
        for (int row : free()) {
            table.row();
            table.name(fit.parameters().get(row).name());
            free().forEach(column -> table.number(RoundedNumber.decimals(correlation(row, column), 3)));
            table.endRow();
        }
        table.end();
        html.close();
    }

    private double correlation(int row, int column) {
        double variances = fit.covariance().get(row).get(row)
                * fit.covariance().get(column).get(column);
        return fit.covariance().get(row).get(column) / StrictMath.sqrt(variances);
    }
}
