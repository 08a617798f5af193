package org.fivesigma.plugin.samples.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ShapeTest {
    private static final double[] SCORES = {-5, -2, -0.5, 0, 1, 3, 5};

    /** References: scipy 1.10.1, ppf(norm.cdf(score)) of the same distributions, isf(norm.sf(score)) above 0. */
    static Stream<Arguments> quantiles() {
        return Stream.of(
                arguments(new Gaussian(1, 2), new double[] {-9, -3, 0, 1, 3, 7, 11}),
                arguments(new Uniform(-1, 3), new double[] {
                    -0.9999988533937125,
                    -0.9089994722072832,
                    0.23415015490394753,
                    1,
                    2.3653789842741717,
                    2.9946004078734796,
                    2.9999988533937123
                }),
                arguments(new Exponential(2, 1), new double[] {
                    1.000000573303226,
                    1.046025818657927,
                    1.7378928305773127,
                    2.386294361119891,
                    4.682043290018527,
                    14.2154524430207,
                    31.129996787977454
                }),
                arguments(new LogNormal(3, 0.5), new double[] {
                    0.24625499587169628,
                    1.1036383235143266,
                    2.3364023492142145,
                    3,
                    4.946163812100385,
                    13.445067211014184,
                    36.54748188156542
                }),
                arguments(new Gamma(2.5, 1.5, 0), new double[] {
                    0.0058633855000304585,
                    0.59744800732106,
                    2.2914648793435246,
                    3.263595143321645,
                    5.967295721486886,
                    14.866086141938725,
                    28.94537236294109
                }),
                arguments(new Gamma(0.3, 1.5, 10), new double[] {
                    10,
                    10.000003489576255,
                    10.020982037300358,
                    10.109696703800427,
                    10.889407212088157,
                    16.53120446128456,
                    28.25173945586689
                }),
                arguments(new Gamma(80, 0.1, 0), new double[] {
                    4.2965709030958665,
                    6.312910695085478,
                    7.528857016654351,
                    7.966691470827937,
                    8.892572487310769,
                    10.951390779432225,
                    13.297154665860276
                }),
                arguments(new Beta(0.7, 2.5, 0, 1), new double[] {
                    1.6642628455257644e-10,
                    0.0016646802678800831,
                    0.07358914812464581,
                    0.15849782115851607,
                    0.4349513076876047,
                    0.9111156209214073,
                    0.9969593558416624
                }),
                arguments(new Beta(3, 2, -1, 1), new double[] {
                    -0.9916840169651702,
                    -0.6244706889386362,
                    -0.005297362075900369,
                    0.22854486373522098,
                    0.62939778774509,
                    0.9696952013068991,
                    0.9995627852231923
                }),
                arguments(new BreitWigner(91, 2.5), new double[] {
                    -1387961.2443589028,
                    73.5403372509443,
                    90.14207898182399,
                    91,
                    93.29667150183948,
                    385.7518724505807,
                    1388143.2443589028
                }),
                arguments(new CrystalBall(125, 2, 1.2, 3), new double[] {
                    -4205.185811923112,
                    112.22013850447266,
                    123.45739237607745,
                    124.67861882071709,
                    126.83905668869917,
                    130.9264256643949,
                    134.95356875872596
                }),
                arguments(new Poisson(3.5, 0), new double[] {0, 0, 2, 3, 5, 10, 16}),
                arguments(new Poisson(900, 5), new double[] {759, 846, 890, 905, 935, 996, 1059}),
                arguments(between(new Gaussian(1, 2), Optional.of(0.0), Optional.empty()), new double[] {
                    1.125977245552967e-06,
                    0.08840833688380612,
                    1.1097434183916521,
                    1.7937423501790888,
                    3.456206001327664,
                    7.221285110709314,
                    11.141340026664821
                }),
                arguments(between(new BreitWigner(91, 2.5), Optional.of(66.0), Optional.of(116.0)), new double[] {
                    66.000437032839,
                    80.55932753586906,
                    90.17680453578299,
                    91,
                    93.12105619605603,
                    114.09806576529792,
                    115.99956296716078
                }));
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void givesTheQuantileOfTheScore(Shape shape, double[] expected) {
        double[] values = values(shape, 0.5);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], values[i], 2e-9 * Math.max(1, Math.abs(expected[i])), shape + " at " + SCORES[i]);
        }
    }

    @Test
    void choosesValuesByTheirShares() {
        // P(score < -1) = 0.159, P(score < 1) = 0.841
        Choice choice = new Choice(List.of(1.0, 2.0, 5.0), List.of(1.0, 2.0, 1.0));
        assertArrayEquals(new double[] {1, 1, 2, 2, 5, 5, 5}, values(choice, 0.5));
        assertTrue(choice.whole());
        assertEquals(false, new Choice(List.of(0.5, 2.0), List.of()).whole());
    }

    @Test
    void picksTheComponentOfAMixtureIndependentlyOfTheScore() {
        Shape inner = new Mixture(List.of(part(1, new Constant(2)), part(1, new Constant(3))));
        Shape mixture = new Mixture(List.of(part(1, new Gaussian(0, 1)), part(3, inner)));
        assertArrayEquals(SCORES, values(mixture, 0.2));
        assertArrayEquals(new double[] {2, 2, 2, 2, 2, 2, 2}, values(mixture, 0.5));
        assertArrayEquals(new double[] {3, 3, 3, 3, 3, 3, 3}, values(mixture, 0.9));
    }

    @Test
    void keepsTheValuesOfATableInOrderBetweenItsNodes() {
        Sampler sampler = new Gamma(0.05, 1, 0).sampler();
        double[] values = DoubleStream.iterate(-8, score -> score < 8, score -> score + 0.001)
                .map(score -> sampler.value(score, 0.5))
                .toArray();
        for (int i = 1; i < values.length; i++) {
            assertTrue(values[i] >= values[i - 1], "at " + i + ": " + values[i - 1] + " then " + values[i]);
        }
    }

    @Test
    void refusesImpossibleParameters() {
        assertRefused("sigma is 0.0, but a number above 0 is needed", () -> new Gaussian(1, 0));
        assertRefused("low must be below high", () -> new Uniform(3, 3));
        assertRefused("2 values but 1 shares", () -> new Choice(List.of(1.0, 2.0), List.of(1.0)));
        assertRefused("needs a power above 1", () -> new CrystalBall(0, 1, 1, 1));
        assertRefused("neither low nor high", () -> between(new Gaussian(0, 1), Optional.empty(), Optional.empty()));
        assertRefused(
                "less than 1.0E-9 of the distribution lies between 20.0 and infinity",
                () -> between(new Gaussian(0, 1), Optional.of(20.0), Optional.empty()));
    }

    private static void assertRefused(String message, Runnable maker) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, maker::run);
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    private static Truncated between(Continuous of, Optional<Double> low, Optional<Double> high) {
        return new Truncated(of, low, high);
    }

    private static Mixture.Component part(double share, Shape shape) {
        return new Mixture.Component(share, shape);
    }

    private static double[] values(Shape shape, double pick) {
        Sampler sampler = shape.sampler();
        return DoubleStream.of(SCORES).map(score -> sampler.value(score, pick)).toArray();
    }
}
