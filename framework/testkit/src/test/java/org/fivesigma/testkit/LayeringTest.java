package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fivesigma.api.Step;
import org.fivesigma.testkit.circle.one.Hen;
import org.fivesigma.text.Tree;
import org.junit.jupiter.api.Test;

final class LayeringTest {
    private static final String CIRCLE = "org.fivesigma.testkit.circle.";

    @Test
    void engineFollowsOneArrow() {
        Layering.of(Tree.class)
                .noCycles()
                .reads(ours("text"), ours("api"))
                .reads(ours("shape"), ours("api"), ours("text"))
                .reads(ours("search"), ours("api"), ours("text"), ours("shape"))
                .reads(ours("search.space"), ours("api"), ours("text"), ours("shape"))
                .reads(ours("search.fold"), ours("api"), ours("search.space"))
                .reads(ours("search.objective"), ours("api"), ours("text"), ours("shape"))
                .reads(
                        ours("search.trial"),
                        ours("api"),
                        ours("shape"),
                        ours("search.space"),
                        ours("search.fold"),
                        ours("search.objective"))
                .reads(ours("recipe"), ours("api"), ours("text"), ours("shape"), ours("search"))
                .reads(ours("catalog"), ours("api"), ours("text"), ours("shape"), ours("search"), ours("recipe"))
                .reads(ours("plan"), leftOfPlan())
                .reads(ours("store"), ours("api"), ours("text"))
                .reads(ours("reference"), leftOfPlan())
                .reads(ours("run"), leftOfRun())
                .reads(ours("report"), leftOfReport())
                .reads(ours("app"), "org.fivesigma")
                .nothingElse()
                .never("org.fivesigma.plugin", "org.fivesigma.testkit")
                .check();
    }

    @Test
    void interfaceOfPluginsHasNoCyclesAndNamesNothingElse() {
        Layering.of(Step.class).noCycles().reads(ours("api")).nothingElse().check();
    }

    @Test
    void testkitHasNoCycles() {
        Layering.of(Layering.class).noCycles().check();
    }

    @Test
    void tellsCircleThroughGenericTypeOnce() {
        assertBroken("""
                1. packages name each other in a circle:
                   org.fivesigma.testkit.circle.one -> org.fivesigma.testkit.circle.two: \
                org.fivesigma.testkit.circle.one.Hen names org.fivesigma.testkit.circle.two.Egg
                   org.fivesigma.testkit.circle.two -> org.fivesigma.testkit.circle.one: \
                org.fivesigma.testkit.circle.two.Egg names org.fivesigma.testkit.circle.one.Hen""", Layering.of(Hen.class).noCycles());
    }

    @Test
    void tellsArrowThatPointsBack() {
        assertBroken("""
                1. org.fivesigma.testkit.circle.one.Hen names org.fivesigma.testkit.circle.two.Egg, \
                but org.fivesigma.testkit.circle.one may name only [org.fivesigma.api]""", Layering.of(Hen.class).reads(CIRCLE + "one", "org.fivesigma.api"));
        assertBroken(
                "1. org.fivesigma.testkit.circle.one.Hen names org.fivesigma.testkit.circle.two.Egg",
                Layering.of(Hen.class).never(CIRCLE + "two"));
    }

    @Test
    void tellsPackagesThatNobodySpokeOf() {
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> Layering.of(Hen.class)
                        .reads("org.fivesigma.testkit.steps", "org.fivesigma")
                        .nothingElse()
                        .check());

        assertEquals(
                true,
                broken.getMessage().contains("nobody said what the package org.fivesigma.testkit.circle.one may name"));
    }

    private static String[] leftOfPlan() {
        return new String[] {ours("api"), ours("text"), ours("shape"), ours("search"), ours("recipe"), ours("catalog")};
    }

    private static String[] leftOfRun() {
        return new String[] {
            ours("api"),
            ours("text"),
            ours("shape"),
            ours("search"),
            ours("recipe"),
            ours("catalog"),
            ours("plan"),
            ours("store")
        };
    }

    private static String[] leftOfReport() {
        return new String[] {
            ours("api"),
            ours("text"),
            ours("shape"),
            ours("search"),
            ours("recipe"),
            ours("catalog"),
            ours("plan"),
            ours("store"),
            ours("run")
        };
    }

    private static String ours(String name) {
        return "org.fivesigma." + name;
    }

    private static void assertBroken(String findings, Layering layering) {
        AssertionError broken = assertThrows(AssertionError.class, layering::check);
        assertEquals("the layers are broken:\n" + findings.indent(2).stripTrailing(), broken.getMessage());
    }
}
