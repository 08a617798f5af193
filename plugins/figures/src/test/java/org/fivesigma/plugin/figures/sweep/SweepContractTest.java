package org.fivesigma.plugin.figures.sweep;

import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class SweepContractTest {
    @Test
    void historiesKeepTheContract() {
        StepContract.of(SearchHistory.class)
                .inputs(new SweepInputs(ToySearch.withFailures()))
                .goldenDigest("b3933bce6aeb25cd21b75ef6168ab56eb080bf82e1054a84fc76083436066de4")
                .check();
    }

    @Test
    void slicesKeepTheContract() {
        StepContract.of(SearchSlice.class)
                .inputs(new SweepInputs(ToySearch.twelve()))
                .goldenDigest("92b896374df330f268a8aa898fd6634684ecc4ffe8b019d48f5ac8f78f4e65c0")
                .check();
    }

    @Test
    void parallelCoordinatesKeepTheContract() {
        StepContract.of(SearchParallel.class)
                .inputs(new SweepInputs(ToySearch.twelve()))
                .goldenDigest("ca081381aa756637bf0f69b5645c96950180c42f014a80e77cfa00ab0dfb1b1b")
                .check();
    }

    @Test
    void heatMapsKeepTheContract() {
        StepContract.of(SearchHeatMap.class)
                .inputs(new SweepInputs(ToySearch.twelve()))
                .example("{x: criterion, y: learning-rate, score: mean, level: 0.5}")
                .goldenDigest("0a695ccd2b75c0389d2d79265dbef008fd01aea7c26cf144b750260e45660cc8")
                .check();
    }

    @Test
    void importancesKeepTheContract() {
        StepContract.of(SearchImportance.class)
                .inputs(new SweepInputs(ToySearch.twelve()))
                .goldenDigest("d9185088b2fa18e5fee27e5b4865e5ff38074112b39672bf08a89afd63dc732b")
                .check();
    }
}
