package org.fivesigma.plugin.assessment;

import org.fivesigma.testkit.ForbiddenCalls;
import org.fivesigma.testkit.Layering;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    @Test
    void namesOnlyTheSpiAndItself() {
        Layering.ofPlugin(AssessmentPlugin.class).check();
    }

    @Test
    void callsNothingThatWouldMakeResultsDiffer() {
        ForbiddenCalls.check(AssessmentPlugin.class);
    }
}
