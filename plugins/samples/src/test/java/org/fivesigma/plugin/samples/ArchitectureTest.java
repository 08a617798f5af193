package org.fivesigma.plugin.samples;

import org.fivesigma.testkit.ForbiddenCalls;
import org.fivesigma.testkit.Layering;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    @Test
    void namesOnlyTheSpiAndItself() {
        Layering.ofPlugin(Simulate.class).check();
    }

    @Test
    void callsNothingThatWouldMakeResultsDiffer() {
        ForbiddenCalls.check(Simulate.class);
    }
}
