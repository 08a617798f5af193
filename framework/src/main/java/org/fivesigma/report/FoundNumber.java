package org.fivesigma.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.report.html.RoundedNumber;
import org.fivesigma.shape.Numerals;

/** Writes a number as the published figure beside it is written: in percent where that is, and to as many decimals. */
final class FoundNumber {
    private static final int MOST_DECIMALS = 17;

    private FoundNumber() {}

    /** The text; it has more decimals where fewer would read as another verdict. */
    static String text(Expectation expected, double found) {
        String[] parts = expected.written().split("\u00b1", 2);
        boolean percent = parts[0].strip().endsWith("%");
        Optional<Integer> decimals = decimals(parts[0]);
        if (decimals.isEmpty() || !Double.isFinite(found)) {
            return RoundedNumber.of(found).text();
        }
        int places = decimals.get();
        if (parts.length == 2) {
            places = Math.max(places, decimals(parts[1]).orElse(places));
        }
        BigDecimal exact = new BigDecimal(found).movePointRight(percent ? 2 : 0);
        while (places < MOST_DECIMALS && !agrees(expected, found, exact, places, percent)) {
            places++;
        }
        return RoundedNumber.plain(exact.setScale(places, RoundingMode.HALF_EVEN)) + (percent ? "%" : "");
    }

    private static boolean agrees(Expectation expected, double found, BigDecimal exact, int places, boolean percent) {
        double rounded = exact.setScale(places, RoundingMode.HALF_EVEN)
                .movePointLeft(percent ? 2 : 0)
                .doubleValue();
        return expected.metBy(rounded) == expected.metBy(found);
    }

    private static Optional<Integer> decimals(String written) {
        String number = written.replace("%", "").strip();
        boolean finite = Numerals.number(number).isPresent()
                && Double.isFinite(Numerals.number(number).getAsDouble());
        return finite ? Optional.of(new BigDecimal(number).scale()) : Optional.empty();
    }
}
