package org.fivesigma.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One problem as it appears on the terminal. */
final class PrintedProblem {
    private final Problem problem;
    private final SourceTexts texts;
    private final Paint paint;
    private final String margin;

    PrintedProblem(Problem problem, SourceTexts texts, Paint paint) {
        this.problem = problem;
        this.texts = texts;
        this.paint = paint;
        int lastLine =
                places().filter(this::isQuotable).mapToInt(Place::line).max().orElse(1);
        this.margin = " ".repeat(String.valueOf(lastLine).length());
    }

    String text() {
        StringBuilder out = new StringBuilder();
        out.append(paint.error("error[" + problem.code().code() + "]"));
        out.append(paint.strong(": " + Paint.safe(problem.message()))).append('\n');
        appendFiles(out);
        if (!isQuotable(problem.place()) && !problem.label().isEmpty()) {
            appendNote(out, problem.label());
        }
        problem.marks().stream()
                .filter(mark -> !isQuotable(mark.place()))
                .forEach(mark -> appendNote(out, mark.place() + ": " + mark.text()));
        problem.notes().forEach(note -> appendNote(out, "note: " + note));
        problem.help()
                .ifPresent(help -> out.append(paint.help("help"))
                        .append(": ")
                        .append(Paint.safe(help))
                        .append('\n'));
        return out.toString();
    }

    private void appendNote(StringBuilder out, String note) {
        out.append(margin).append(paint.frame(" = ")).append(Paint.safe(note)).append('\n');
    }

    private void appendFiles(StringBuilder out) {
        if (problem.place().file().isEmpty()) {
            return;
        }
        String arrow = "-->";
        for (Map.Entry<Place, List<Underline>> file : underlinesByFile().entrySet()) {
            out.append(margin)
                    .append(paint.frame(arrow))
                    .append(' ')
                    .append(Paint.safe(file.getKey().toString()))
                    .append('\n');
            if (!file.getValue().isEmpty()) {
                out.append(new Excerpt(file.getValue(), texts, paint, margin).text());
            }
            arrow = ":::";
        }
    }

    /** The underlines of each file, under the first place in it; the problem's own file comes first. */
    private Map<Place, List<Underline>> underlinesByFile() {
        Map<String, Place> first = new LinkedHashMap<>();
        Map<Place, List<Underline>> underlines = new LinkedHashMap<>();
        first.put(problem.place().file(), problem.place());
        underlines.put(problem.place(), new ArrayList<>());
        Stream<Underline> marked = Stream.concat(
                Stream.of(new Underline(problem.place(), problem.label(), true)),
                problem.marks().stream().map(mark -> new Underline(mark.place(), mark.text(), false)));
        marked.filter(underline -> isQuotable(underline.place())).forEach(underline -> {
            Place place = first.computeIfAbsent(underline.place().file(), file -> underline.place());
            underlines.computeIfAbsent(place, key -> new ArrayList<>()).add(underline);
        });
        return underlines;
    }

    private Stream<Place> places() {
        return Stream.concat(
                Stream.of(problem.place()), problem.marks().stream().map(Problem.Mark::place));
    }

    private boolean isQuotable(Place place) {
        return place.isExact() && texts.line(place.file(), place.line()).isPresent();
    }
}
