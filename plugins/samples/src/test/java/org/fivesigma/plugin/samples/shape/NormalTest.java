package org.fivesigma.plugin.samples.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalTest {
    /** Reference: scipy 1.10.1 norm.cdf. */
    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225239266e-300",
        "-20, 2.7536241186061556e-89",
        "-8, 6.22096057427174e-16",
        "-3.1, 0.0009676032132183563",
        "-3, 0.0013498980316300933",
        "-2.9, 0.0018658133003840375",
        "-1, 0.15865525393145707",
        "0, 0.5",
        "0.3, 0.6179114221889526",
        "1.5, 0.9331927987311419",
        "3, 0.9986501019683699",
        "5, 0.9999997133484281"
    })
    void givesTheProbabilityBelowAScore(double score, double probability) {
        assertEquals(probability, Normal.below(score), 1e-12 * probability);
    }

    /** Reference: scipy 1.10.1 norm.ppf. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-30, -11.464024688443613",
        "1e-12, -7.034483825301131",
        "1e-5, -4.264890793922825",
        "0.07, -1.4757910281791706",
        "0.08, -1.4050715603096329",
        "0.3, -0.5244005127080409",
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.999, 3.090232306167813",
        "0.9999999999, 6.361340889697422"
    })
    void givesTheScoreOfAProbability(double probability, double score) {
        assertEquals(score, Normal.quantile(probability), 1e-14 * Math.max(1, Math.abs(score)));
    }
}
