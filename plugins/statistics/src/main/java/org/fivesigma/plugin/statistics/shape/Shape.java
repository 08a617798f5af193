package org.fivesigma.plugin.statistics.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is fitted: a sum of terms, written as in {@code gaussian + poly4}.
 *
 * <p>Terms are {@code gaussian} (mu, sigma, norm), {@code exponential} (norm, slope) and {@code polyN} (p0 ... pN). A name that
 * an earlier term has already taken gets a number: {@code gaussian + gaussian} has mu, sigma, norm, mu-2, sigma-2 and norm-2.
 */
public final class Shape {
    private static final Pattern POLYNOMIAL = Pattern.compile("poly(\\d{1,2})");

    private final List<Term> terms;
    private final List<List<String>> names;

    private Shape(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.names = names(this.terms);
    }

    /** Reads a shape as a recipe writes it. */
    public static Shape parse(String text) {
        List<Term> terms = new ArrayList<>();
        for (String term : text.split("\\+", -1)) {
            terms.add(term(term.strip(), text));
        }
        List<String> polynomials = terms.stream()
                .filter(Polynomial.class::isInstance)
                .map(Term::text)
                .toList();
        if (polynomials.size() > 1) {
            throw new IllegalArgumentException("the polynomials " + String.join(" + ", polynomials) + " of '" + text
                    + "' are together only one; keep the one of the highest degree");
        }
        return new Shape(terms);
    }

    private static Term term(String name, String text) {
        Matcher polynomial = POLYNOMIAL.matcher(name);
        if (polynomial.matches()) {
            return new Polynomial(Integer.parseInt(polynomial.group(1)));
        }
        if (name.equals("gaussian")) {
            return new Gaussian();
        }
        if (name.equals("exponential")) {
            return new Exponential();
        }
        throw new IllegalArgumentException("unknown term '" + name + "' in the shape '" + text
                + "'; a shape is a sum of gaussian, exponential and polyN (a constant is poly0, a straight line poly1),"
                + " for example gaussian + poly4");
    }

    private static List<List<String>> names(List<Term> terms) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<List<String>> names = new ArrayList<>();
        for (Term term : terms) {
            List<String> own = new ArrayList<>();
            for (String name : term.parameters()) {
                int times = taken.merge(name, 1, Integer::sum);
                own.add(times == 1 ? name : name + "-" + times);
            }
            names.add(List.copyOf(own));
        }
        return List.copyOf(names);
    }

    /** The summands, in the order written. */
    public List<Term> terms() {
        return terms;
    }

    /** The names of one summand's parameters. */
    public List<String> parameters(int term) {
        return names.get(term);
    }

    /** The names of all parameters, in order. */
    public List<String> parameters() {
        return names.stream().flatMap(List::stream).toList();
    }

    /** Why a parameter of this shape cannot have a value, if so. */
    public Optional<String> objection(String parameter, double value) {
        for (int term = 0; term < terms.size(); term++) {
            if (names.get(term).contains(parameter)) {
                return terms.get(term).objection(parameter, value);
            }
        }
        throw new IllegalArgumentException("no parameter '" + parameter + "' in " + this);
    }

    @Override
    public String toString() {
        return String.join(" + ", terms.stream().map(Term::text).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
