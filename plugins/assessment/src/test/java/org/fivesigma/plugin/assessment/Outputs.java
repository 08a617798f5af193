package org.fivesigma.plugin.assessment;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;

/** What tests look for in measures and figures. */
final class Outputs {
    private Outputs() {}

    static double value(Map<String, Measure> measures, String name) {
        return measures.get(name).value();
    }

    static double error(Map<String, Measure> measures, String name) {
        return measures.get(name).error().orElseThrow();
    }

    static <S extends Series> List<S> series(Figure.Panel panel, Class<S> kind) {
        return panel.series().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
