package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.expression.Expression;
import org.junit.jupiter.api.Test;

final class RequirementTest {
    private static final Requirement PT = Requirement.range("lep1_pt", Optional.of(9e4), Optional.of(5e5));
    private static final Requirement ETA = Requirement.where("abs(eta)<2.47");

    static Requirement joined(List<Requirement> all, List<Requirement> any) {
        return new Requirement(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), all, any);
    }

    @Test
    void readsAsOneLine() {
        assertEquals("9e4 < lep1_pt < 5e5", PT.words());
        assertEquals("abs(eta) < 2.47", ETA.words());
        Requirement any = joined(List.of(), List.of(PT, ETA));
        assertEquals("9e4 < lep1_pt < 5e5 or abs(eta) < 2.47", any.words());
        assertEquals(
                "abs(eta) < 2.47 and (9e4 < lep1_pt < 5e5 or abs(eta) < 2.47)",
                joined(List.of(ETA, any), List.of()).words());
    }

    @Test
    void includesBothEndsWhenClosed() {
        Requirement closed = new Requirement(
                Optional.of("n"), Optional.of(2.0), Optional.of(2.0), true, Optional.empty(), List.of(), List.of());
        assertEquals("2 <= n <= 2", closed.words());
        assertEquals(
                "`n jets` > 1",
                Requirement.range("n jets", Optional.of(1.0), Optional.empty()).words());
    }

    @Test
    void namesItsColumnsInOrder() {
        assertEquals(
                List.of("eta", "lep1_pt"),
                List.copyOf(Requirement.columns(List.of(joined(List.of(ETA, PT), List.of())))));
        assertEquals(Set.of(), Requirement.columns(List.of()));
    }

    @Test
    void takesAFlagColumnAsACondition() {
        assertEquals("trigger", Requirement.where("trigger").words());
    }

    @Test
    void refusesWhatNothingCanPassOrWhatSaysTwoThings() {
        assertEquals(
                "no 'pt' lies above 5.0 and below 5.0; swap or widen the ends",
                refusal(Optional.of("pt"), Optional.of(5.0), Optional.of(5.0), Optional.empty()));
        assertEquals(
                "the range of 'pt' has no end; give above, below or both",
                refusal(Optional.of("pt"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(
                "the ends of the range of 'pt' are finite numbers; leave an end out for none",
                refusal(Optional.of("pt"), Optional.of(Double.NaN), Optional.empty(), Optional.empty()));
        assertEquals(
                "a requirement has exactly one of column, where, all and any, found column and where",
                refusal(Optional.of("pt"), Optional.of(1.0), Optional.empty(), Optional.of("a > 1")));
        assertEquals(
                "a requirement has exactly one of column, where, all and any, found none",
                refusal(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(
                "above, below and closed belong to a column; add 'column' or write them into the condition",
                refusal(Optional.empty(), Optional.of(1.0), Optional.empty(), Optional.of("a > 1")));
        assertEquals(
                "'a + 1' gives a number where a condition is expected; compare it, as in 'a + 1 > 0'",
                refusal(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a + 1")));
    }

    private static String refusal(
            Optional<String> column, Optional<Double> above, Optional<Double> below, Optional<String> where) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Requirement(
                                column, above, below, false, where.map(Expression::parse), List.of(), List.of()))
                .getMessage();
    }
}
