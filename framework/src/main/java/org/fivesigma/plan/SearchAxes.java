package org.fivesigma.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.recipe.Axis;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Numbers;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Checks what a search varies: that parameters are known, set in one place only, and have values to try. */
final class SearchAxes {
    /** A search draws from whole intervals only where it does not try everything. */
    private static final List<String> DRAWING = List.of("random", "bayes");

    private static final double MOST_VALUES = 1e6;

    /** Steps are counted with so much room for the rounding of decimal numbers. */
    private static final double ROUNDING = 1e-9;

    private final Model model;
    private final Problems problems;
    private final ParameterNames names;

    SearchAxes(Model model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.names = new ParameterNames(model.learner().params());
    }

    /** The axes with values that are sure to be meant; the others were reported. */
    Map<String, Located<Axis>> sound(Model.Search search) {
        Map<String, Located<Axis>> sound = new LinkedHashMap<>();
        search.axes().value().axes().forEach((name, axis) -> {
            int before = problems.count();
            Optional<ValueShape> shape = known(name, axis.place());
            shape.ifPresent(found -> {
                setPlainly(name, axis.place());
                inside(name, axis.place(), search);
                interval(name, axis, found, search);
            });
            if (problems.count() == before) {
                sound.put(name, axis);
            }
        });
        return sound;
    }

    private Optional<ValueShape> known(String name, Place place) {
        Optional<ValueShape> shape = names.find(DottedKeys.path(name));
        if (shape.isEmpty()) {
            List<String> all = names.all();
            boolean ofModel = List.of("features", "scale", "train", "kind").contains(name);
            problems.add(Problem.of(
                            ErrorCode.E0201, place, "`" + model.learner().name() + "` has no parameter `" + name + "`")
                    .withLabel("no such parameter")
                    .withNote("parameters: " + String.join(", ", all))
                    .withHelp(Suggestion.nearest(name, all)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    ofModel
                                            ? "a search varies parameters; write `over: {features: [...]}` for several models"
                                            : "vary one of these parameters")));
        }
        return shape;
    }

    private void setPlainly(String name, Place place) {
        DottedKeys.at(model.parameters(), DottedKeys.path(name))
                .ifPresent(set -> problems.add(
                        Problem.of(ErrorCode.E0207, place, "`" + name + "` is searched, but it is set to a value, too")
                                .withLabel("searched here")
                                .withMark(set.keyPlace(), "set here")
                                .withHelp("remove one of the two")));
    }

    /** A parameter and a part of it cannot both be varied. */
    private void inside(String name, Place place, Model.Search search) {
        for (String other : search.axes().value().axes().keySet()) {
            if (name.startsWith(other + ".")) {
                problems.add(Problem.of(
                                ErrorCode.E0207, place, "`" + name + "` is searched, but so is all of `" + other + "`")
                        .withHelp("search one of the two"));
            }
        }
    }

    private void interval(String name, Located<Axis> axis, ValueShape shape, Model.Search search) {
        if (axis.value().interval().isEmpty()) {
            return;
        }
        Axis.Interval interval = axis.value().interval().get();
        if (!isNumber(shape) && !isWholeText(axis.value(), shape)) {
            problems.add(Problem.of(
                            ErrorCode.E0202,
                            axis.value().written().place(),
                            "`" + name + "` is not a number, so it has no values from one to another")
                    .withHelp("list the values, as in " + name + ": [..., ...]"));
            return;
        }
        ends(name, interval);
        bothWays(interval);
        if (shape instanceof ValueShape.Whole) {
            wholeStep(name, interval);
        }
        boolean endless = shape instanceof ValueShape.Number
                && interval.points().isEmpty()
                && interval.step().isEmpty();
        if (endless && !draws(search)) {
            problems.add(Problem.of(
                            ErrorCode.E0203,
                            axis.place(),
                            "there is no end of numbers between two ends, and " + search.how() + " tries them all")
                    .withLabel("how many?")
                    .withHelp("add `points: 10`, or search with `random:` or `bayes:`, which draw numbers between"));
        }
    }

    private static boolean isNumber(ValueShape shape) {
        return shape instanceof ValueShape.Number || shape instanceof ValueShape.Whole;
    }

    /** Some parameters are a whole number or a word such as unlimited; the whole numbers between two ends can be listed. */
    private static boolean isWholeText(Axis axis, ValueShape shape) {
        Axis.Interval interval = axis.interval().orElseThrow();
        boolean wholes = isWhole(interval.from().value())
                && isWhole(interval.to().value())
                && isWhole(interval.step().map(Located::value).orElse(1.0));
        return shape instanceof ValueShape.Parsed
                && wholes
                && interval.points().isEmpty()
                && !interval.log().value();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    }

    private void wholeStep(String name, Axis.Interval interval) {
        interval.step()
                .filter(step -> !isWhole(step.value()))
                .ifPresent(step -> problems.add(Problem.of(
                                ErrorCode.E0204,
                                step.place(),
                                "`" + name + "` is a whole number, but steps of " + Numbers.plain(step.value())
                                        + " lead between")
                        .withHelp("give a whole step, or list the values")));
    }

    private static boolean draws(Model.Search search) {
        boolean someOnly = search.options().trials().isPresent() && search.how().equals("halving");
        return DRAWING.contains(search.how()) || someOnly;
    }

    private void ends(String name, Axis.Interval interval) {
        double from = interval.from().value();
        double to = interval.to().value();
        if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
            problems.add(Problem.of(
                            ErrorCode.E0204,
                            interval.to().place(),
                            "`" + name + "` goes nowhere: `from` is not below `to`")
                    .withMark(interval.from().place(), "begins here")
                    .withHelp("give the smaller number to `from` and the larger to `to`"));
            return;
        }
        if (interval.log().value() && from <= 0) {
            problems.add(Problem.of(
                            ErrorCode.E0204,
                            interval.from().place(),
                            "no equal factors lead up from "
                                    + Numbers.plain(interval.from().value()))
                    .withHelp("begin above 0, or leave `log` out"));
        }
        interval.step()
                .filter(step -> !(step.value() > 0 && (to - from) / step.value() < MOST_VALUES))
                .ifPresent(step -> problems.add(Problem.of(
                                ErrorCode.E0204,
                                step.place(),
                                "steps of " + Numbers.plain(step.value()) + " do not lead to the end")
                        .withHelp("give a step above 0 that leads to at most a million values")));
    }

    private void bothWays(Axis.Interval interval) {
        if (interval.points().isPresent() && interval.step().isPresent()) {
            problems.add(
                    Problem.of(ErrorCode.E0206, interval.step().get().place(), "`points` and `step` are both given")
                            .withMark(interval.points().get().place(), "`points` is given here")
                            .withHelp("keep one of them"));
        }
        if (interval.log().value() && interval.step().isPresent()) {
            problems.add(Problem.of(
                            ErrorCode.E0206, interval.log().place(), "equal steps and equal factors exclude each other")
                    .withHelp("give `points` with `log`, or leave `log` out"));
        }
    }

    /** What the search step takes: each list or interval as it is written, steps counted out. */
    Tree written(Model.Search search) {
        Tree.Mapping vary = Tree.mapping(search.axes().place());
        for (Map.Entry<String, Located<Axis>> named :
                search.axes().value().axes().entrySet()) {
            Axis axis = named.getValue().value();
            Tree values = isListed(named.getKey(), axis)
                    ? Tree.sequence(axis.written().place(), stepped(axis))
                    : axis.written();
            vary = vary.with(new Tree.Entry(named.getKey(), named.getValue().place(), values));
        }
        return vary;
    }

    private boolean isListed(String name, Axis axis) {
        boolean text = names.find(DottedKeys.path(name))
                .filter(ValueShape.Parsed.class::isInstance)
                .isPresent();
        return axis.interval()
                .filter(interval -> interval.step().isPresent() || text)
                .isPresent();
    }

    /** Values that show whether the learner accepts them all: each of a list, both ends of an interval. */
    List<Tree> telling(String name, Axis axis) {
        if (axis.interval().isEmpty()) {
            return axis.values();
        }
        if (isListed(name, axis)) {
            return stepped(axis);
        }
        Tree.Mapping written = (Tree.Mapping) axis.written();
        return List.of(written.get("from").orElseThrow(), written.get("to").orElseThrow());
    }

    /** In decimal, so that 0.1 + 0.2 is 0.3; in steps of 1 where none is given. */
    private static List<Tree> stepped(Axis axis) {
        Tree.Mapping written = (Tree.Mapping) axis.written();
        Axis.Interval interval = axis.interval().orElseThrow();
        BigDecimal from = decimal(written.get("from").orElseThrow());
        BigDecimal step =
                interval.step().isPresent() ? decimal(written.get("step").orElseThrow()) : BigDecimal.ONE;
        Place place = interval.step().map(Located::place).orElse(axis.written().place());
        double width = interval.to().value() - interval.from().value();
        int count = (int) Math.floor(width / step.doubleValue() + ROUNDING) + 1;
        List<Tree> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal value = from.add(step.multiply(BigDecimal.valueOf(i)));
            values.add(Tree.scalar(place, value.stripTrailingZeros().toPlainString()));
        }
        return values;
    }

    private static BigDecimal decimal(Tree number) {
        String text = ((Tree.Scalar) number).text();
        boolean percent = text.endsWith("%");
        BigDecimal written =
                new BigDecimal(percent ? text.substring(0, text.length() - 1).strip() : text);
        return percent ? written.movePointLeft(2) : written;
    }
}
