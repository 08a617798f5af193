package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fivesigma.api.Step;
import org.fivesigma.testkit.circle.Reckless;
import org.fivesigma.text.Tree;
import org.junit.jupiter.api.Test;

final class ForbiddenCallsTest {
    @Test
    void interfaceOfPluginsCallsNothingForbidden() {
        ForbiddenCalls.check(Step.class);
    }

    @Test
    void engineCallsNothingForbidden() {
        ForbiddenCalls.check(Tree.class);
    }

    @Test
    void tellsEveryForbiddenCallAndWhatToDoInstead() {
        AssertionError broken = assertThrows(AssertionError.class, () -> ForbiddenCalls.check(Reckless.class));

        String here = "org.fivesigma.testkit.circle.Reckless uses ";
        assertEquals(
                "calls that are not allowed:"
                        + "\n  1. " + here + "java.io.ObjectInputStream.<init>(...); read a format of our own, since"
                        + " serialised objects can run code, or set an ObjectInputFilter"
                        + "\n  2. " + here + "java.lang.Class.forName(...); find implementations by ServiceLoader"
                        + "\n  3. " + here
                        + "java.lang.Math.random(...); draw from a generator that is seeded by a parameter"
                        + "\n  4. " + here + "java.util.Random.<init>(...); seed the generator by a parameter"
                        + "\n  5. " + here
                        + "java.lang.System.out; give results as values; only the command line prints",
                broken.getMessage());
    }

    @Test
    void letsTheCommandLinePrint() {
        AssertionError broken =
                assertThrows(AssertionError.class, () -> ForbiddenCalls.checkButPrinting(Reckless.class));

        assertEquals(false, broken.getMessage().contains("System.out"));
    }
}
