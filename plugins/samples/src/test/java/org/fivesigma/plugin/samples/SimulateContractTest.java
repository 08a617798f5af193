package org.fivesigma.plugin.samples;

import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class SimulateContractTest {
    private static final String EVERY_SHAPE = """
            events: 100
            expected: 5
            weight: {column: w, spread: 0.5, negative: 0.2}
            columns:
              a: {truncated: {of: {breit-wigner: {mass: 91, width: 2.5}}, low: 60, high: 120}}
              b: {mixture: {of: [{share: 2, shape: {exponential: {scale: 3, offset: 1}}}, {share: 1, shape: {constant: {value: 7}}}]}}
              c: {choice: {values: [1, 2, 5], shares: [1, 2, 1]}}
              d: {poisson: {mean: 3, offset: 1}}
              e: {crystal-ball: {mean: 125, sigma: 2, alpha: 1.2, n: 3}}
              f: {gamma: {shape: 2, scale: 3, offset: 1}}
              g: {uniform: {low: 0, high: 2}}
            derive: {high: e > 125}
            """;

    @Test
    void keepsTheContractOfAStep() {
        StepContract.of(Simulate.class)
                .example(EVERY_SHAPE)
                .goldenDigest("02c5a6a3d6af48fce9242be9e0fdf2237621aaff59ad2c4b2f59709cae478e02")
                .check();
    }
}
