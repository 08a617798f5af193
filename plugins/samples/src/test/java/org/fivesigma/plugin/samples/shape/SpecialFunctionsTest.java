package org.fivesigma.plugin.samples.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.api.distribution.IncompleteBeta;
import org.fivesigma.api.distribution.LogGamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References: scipy 1.10.1 special.gammaln, gammainc, gammaincc and betainc. */
final class SpecialFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "0.001, 6.907178885383853",
        "0.3, 1.0957979948180756",
        "1, 0",
        "2.5, 0.2846828704729192",
        "11.9, 17.25847745059552",
        "12.1, 17.74700727079874",
        "170, 701.4372638087372",
        "1e5, 1051287.7089736569"
    })
    void givesTheLogarithmOfTheGammaFunction(double x, double expected) {
        assertEquals(expected, LogGamma.of(x), 2e-14 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.01, 0.27924099635901484, 0.7207590036409852",
        "0.3, 5, 0.9993486812492816, 0.0006513187507184515",
        "2.5, 1, 0.15085496391539038, 0.8491450360846096",
        "2.5, 30, 0.9999999999878454, 1.2154569777183007e-11",
        "80, 60, 0.007817918139045303, 0.9921820818609547",
        "80, 120, 0.9999566509987939, 4.3349001206013575e-05",
        "1000, 1003, 0.5419359483174725, 0.4580640516825275"
    })
    void givesBothTailsOfTheGammaLaw(double shape, double x, double below, double above) {
        assertEquals(below, new IncompleteGamma(shape).below(x), 1e-12 * below);
        assertEquals(above, new IncompleteGamma(shape).above(x), 1e-12 * above);
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 2.5, 0.1, 0.37606782709920644, 0.6239321729007935",
        "0.7, 2.5, 0.9, 0.9981829937180374, 0.0018170062819625437",
        "3, 2, 0.5, 0.3125, 0.6875",
        "40, 60, 0.45, 0.8462247976813978, 0.15377520231860145",
        "0.05, 0.05, 0.999, 0.6446513934588439, 0.3553486065411561"
    })
    void givesBothTailsOfTheBetaLaw(double rise, double fall, double x, double below, double above) {
        assertEquals(below, new IncompleteBeta(rise, fall).below(x), 1e-12 * below);
        assertEquals(above, new IncompleteBeta(rise, fall).above(x), 1e-12 * above);
    }
}
