package org.fivesigma.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.InlineSvg;
import org.fivesigma.store.StoreException;

/**
 * All figures of a report, numbered as the page shows them: those that compare models, then model by model its own and those of
 * its search, then the others.
 *
 * <p>A page stays light: a drawing of very many shapes is shown as pixels where that is less, and what does not fit into the
 * page any more is named with its files. Each figure is on one place of the page only, and none is left out.
 */
final class FigureSheet {
    /** What all drawings of a page may take together, so that a page of 100 figures stays below 5 MB. */
    private static final int MOST = 3_500_000;
    /** From here on pixels are looked at; drawings of histograms and curves take a tenth of it. */
    private static final int HEAVY = 250_000;

    private final ReportContents contents;
    private final List<Exhibits.Shown<Drawing>> drawings;
    private final Set<String> models = new LinkedHashSet<>();
    private final List<FigureView> views = new ArrayList<>();
    private int taken;

    FigureSheet(ReportContents contents) throws StoreException {
        this.contents = contents;
        this.drawings = contents.exhibits().drawings();
        contents.result().plan().models().stream().map(ModelView::name).forEach(models::add);
        number(exhibit -> isComparison(exhibit));
        for (String model : models) {
            number(exhibit -> isOf(model, Exhibit.Kind.FIGURE, exhibit));
            number(exhibit -> isOf(model, Exhibit.Kind.SEARCH, exhibit));
        }
        number(this::isGeneral);
    }

    /** The figures that compare models. */
    List<FigureView> compared() {
        return shown(this::isComparison);
    }

    /** The figures of one model. */
    List<FigureView> of(String model) {
        return shown(exhibit -> isOf(model, Exhibit.Kind.FIGURE, exhibit));
    }

    /** The figures of the search for one model. */
    List<FigureView> searched(String model) {
        return shown(exhibit -> isOf(model, Exhibit.Kind.SEARCH, exhibit));
    }

    /** The figures that are of no model on the page. */
    List<FigureView> general() {
        return shown(this::isGeneral);
    }

    /** The figures of models that have no result. */
    List<Exhibit> missingOfModels() {
        return contents.exhibits().missing(exhibit -> exhibit.kind().isDrawn() && !isGeneral(exhibit));
    }

    /** The other figures that have no result. */
    List<Exhibit> missing() {
        return contents.exhibits().missing(exhibit -> exhibit.kind().isDrawn() && isGeneral(exhibit));
    }

    private boolean isComparison(Exhibit exhibit) {
        return exhibit.kind() == Exhibit.Kind.COMPARISON && !models.isEmpty();
    }

    private boolean isOf(String model, Exhibit.Kind kind, Exhibit exhibit) {
        return exhibit.kind() == kind && exhibit.model().filter(model::equals).isPresent();
    }

    private boolean isGeneral(Exhibit exhibit) {
        return !isComparison(exhibit)
                && exhibit.model().filter(models::contains).isEmpty();
    }

    private List<FigureView> shown(Predicate<Exhibit> wanted) {
        return views.stream().filter(view -> wanted.test(view.exhibit())).toList();
    }

    private void number(Predicate<Exhibit> wanted) {
        for (Exhibits.Shown<Drawing> drawing : drawings) {
            if (wanted.test(drawing.exhibit())) {
                FigureView view = view(drawing.exhibit(), drawing.content());
                taken += view.picture().length();
                views.add(view);
            }
        }
    }

    private FigureView view(Exhibit exhibit, Drawing drawing) {
        int number = views.size() + 1;
        String label =
                drawing.description().isBlank() ? exhibit.title() : exhibit.title() + ". " + drawing.description();
        FigurePicture picture = InlineSvg.of(drawing.svg(), "figure-" + number + "-", label)
                .map(svg -> picture(svg, drawing.png()))
                .orElse(
                        FigurePicture.absent(
                                "This drawing holds more than shapes and texts, so it is not shown here; open its file instead."));
        return new FigureView(number, exhibit, label, picture, endings(exhibit, drawing));
    }

    private FigurePicture picture(InlineSvg svg, byte[] png) {
        FigurePicture drawn = FigurePicture.drawn(svg);
        FigurePicture pixels = FigurePicture.pixels(svg, png);
        boolean lighter = drawn.length() > HEAVY && png.length > 0 && pixels.length() < drawn.length();
        FigurePicture picture = lighter ? pixels : drawn;
        return taken + picture.length() <= MOST
                ? picture
                : FigurePicture.absent(
                        "This drawing is left out to keep the page light, which shows many others; open its file instead.");
    }

    private List<String> endings(Exhibit exhibit, Drawing drawing) {
        List<String> endings = new ArrayList<>(List.of("pdf", "svg"));
        if (drawing.png().length > 0) {
            endings.add("png");
        }
        if (contents.exhibits().hasFigure(exhibit)) {
            endings.add("csv");
        }
        return endings;
    }
}
