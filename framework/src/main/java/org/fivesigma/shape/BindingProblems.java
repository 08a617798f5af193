package org.fivesigma.shape;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fivesigma.api.Range;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Tells what is wrong with a recipe that does not bind, and the edit that mends it. */
final class BindingProblems {
    private static final Pattern AT_COLUMN = Pattern.compile("at column (\\d{1,5}): (.*)", Pattern.DOTALL);

    private final Problems problems;

    BindingProblems(Problems problems) {
        this.problems = problems;
    }

    /** Something else was expected; {@code subject} says of what, and may be empty. */
    void expected(String what, Tree tree, String subject) {
        problems.add(wrongType(what, tree, subject));
    }

    /** Something else was expected, and this edit mends it. */
    void expected(String what, Tree tree, String subject, String remedy) {
        problems.add(wrongType(what, tree, subject).withHelp(remedy));
    }

    /** A key that nobody knows. */
    void unknownKey(Tree.Entry entry, Collection<String> known) {
        Problem problem = Problem.of(ErrorCode.E0201, entry.keyPlace(), "unknown key `" + entry.key() + "`")
                .withLabel("no such key here")
                .withNote("known here: " + String.join(", ", known));
        Optional<String> nearest = Suggestion.nearest(entry.key(), known);
        problems.add(problem.withHelp(
                nearest.map(name -> "did you mean `" + name + "`?").orElse("remove it, or use one of the known keys")));
    }

    /** A key that must be there is not. */
    void missing(RecordShape.Member member, Place place) {
        problems.add(Problem.of(ErrorCode.E0203, place, "`" + member.key() + "` is missing")
                .withLabel("needs `" + member.key() + "`")
                .withNote(member.documentation().isEmpty() ? member.shape().words() : member.documentation())
                .withHelp("add `" + member.key() + ":` with " + member.shape().words()));
    }

    /** Whether a number lies within its bounds, which NaN never does. */
    boolean within(double number, Range range, Tree tree, String subject) {
        if (number >= range.min() && number <= range.max()) {
            return true;
        }
        String message = start(subject) + "is " + Numbers.plain(number) + ", but must " + bounds(range);
        problems.add(Problem.of(ErrorCode.E0204, tree.place(), message).withLabel("out of range"));
        return false;
    }

    /** One of several records was to be chosen, but more than one is there. */
    void severalKeys(ValueShape.OneOf shape, Tree.Mapping mapping, String subject) {
        String message = (subject.isEmpty() ? "this" : subject) + " has "
                + mapping.entries().size() + " keys, but only one may be chosen";
        Problem problem = Problem.of(ErrorCode.E0202, mapping.place(), message)
                .withLabel("expected " + shape.words())
                .withHelp("keep one of them");
        problems.add(problem);
    }

    /** A record or a text that checks itself refuses what it is given. */
    void refused(Place place, String reason, String label) {
        problems.add(Problem.of(ErrorCode.E0206, place, reason).withLabel(label));
    }

    /** A text cannot be read, from the very letter where its parser stopped. */
    void refused(Tree.Scalar text, String reason) {
        Matcher located = AT_COLUMN.matcher(reason);
        boolean exact = located.matches() && text.isOnOneLine();
        int last = Math.max(0, text.text().codePointCount(0, text.text().length()) - 1);
        Place place = exact ? text.placeOf(Math.min(Integer.parseInt(located.group(1)) - 1, last), 1) : text.place();
        refused(place, exact ? located.group(2) : reason, "cannot be read");
    }

    /** A single text is not what its shape asks for. */
    void unreadable(ValueShape shape, Tree.Scalar scalar, String subject) {
        if (shape instanceof ValueShape.Choice choice) {
            problems.add(noSuchChoice(choice, scalar));
            return;
        }
        if (shape instanceof ValueShape.Whole && isTooLarge(scalar)) {
            String message = start(subject) + "is " + scalar.text() + ", but must lie between " + Integer.MIN_VALUE
                    + " and " + Integer.MAX_VALUE;
            problems.add(Problem.of(ErrorCode.E0204, scalar.place(), message).withLabel("out of range"));
            return;
        }
        Problem problem = wrongType(shape.words(), scalar, subject);
        problems.add(Leaves.likelyMeant(shape, scalar)
                .map(text -> problem.withHelp("write `" + text + "`" + (scalar.quoted() ? " without quotes" : "")))
                .orElse(problem));
    }

    private static boolean isTooLarge(Tree.Scalar scalar) {
        return !scalar.quoted() && Numerals.whole(scalar.text()).isPresent();
    }

    private static Problem noSuchChoice(ValueShape.Choice choice, Tree.Scalar scalar) {
        Problem problem = Problem.of(
                        ErrorCode.E0205, scalar.place(), "`" + scalar.text() + "` is none of the choices here")
                .withLabel("expected " + choice.words());
        return Suggestion.nearest(scalar.text(), choice.constants().keySet())
                .map(name -> problem.withHelp("did you mean `" + name + "`?"))
                .orElse(problem);
    }

    private static Problem wrongType(String what, Tree tree, String subject) {
        String message = subject.isEmpty() ? "expected " : subject + " should be ";
        return Problem.of(ErrorCode.E0202, tree.place(), message + what + ", not " + tree.describe())
                .withLabel("expected " + what);
    }

    private static String start(String subject) {
        return subject.isEmpty() ? "the number " : subject + " ";
    }

    private static String bounds(Range range) {
        if (Double.isInfinite(range.max())) {
            return "be at least " + Numbers.plain(range.min());
        }
        if (Double.isInfinite(range.min())) {
            return "be at most " + Numbers.plain(range.max());
        }
        return "lie between " + Numbers.plain(range.min()) + " and " + Numbers.plain(range.max());
    }
}
