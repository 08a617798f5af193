package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fivesigma.testkit.steps.Careless;
import org.fivesigma.testkit.steps.CountAbove;
import org.fivesigma.testkit.steps.Forgetful;
import org.junit.jupiter.api.Test;

final class StepContractTest {
    @Test
    void acceptsStepThatKeepsTheContract() {
        StepContract.of(CountAbove.class)
                .inputs(new CountAbove.Inputs(ToyTables.small()))
                .example("{of: lep_pt, thresholds: [], also: {where: is_signal, not: true}}")
                .check();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> StepContract.of(Careless.class)
                        .inputs(() -> new Careless.Inputs(ToyTables.small()))
                        .check());

        assertEquals("""
                the contract of org.fivesigma.testkit.steps.Careless is broken:
                  1. the name 'Care_Less' is not kebab-case, such as 'fill-histogram'
                  2. the version is 0; start with 1
                  3. the summary is not one sentence that begins with a capital and ends with a full stop: 'careless'
                  4. the parameter 'column' of Params has no @Doc; say in one sentence what it means
                  5. the field 'runs' of Careless can change; a step keeps nothing between runs, so make it final or local
                  6. a change of the parameter 'lost' is lost: the cache key stays the same
                  7. the default of 'number' does not bind:
                     error[E0202]: expected a whole number, not the text 'many'
                      --> default of org.fivesigma.testkit.steps.Careless$Params.number:1:1
                       = expected a whole number
                  8. a run changes its inputs; copy arrays before changing them
                  9. the output 'texts' of the example of @StepType is another in a second run, on 4 threads, in Turkish, \
                in German; give the same bytes for any run, thread count, locale and time zone
                  10. the output 'events' of the example of @StepType is another on 4 threads, in German; \
                give the same bytes for any run, thread count, locale and time zone
                  11. the example of @StepType reads [lep_pt], but columns(...) says that only [mass] are used
                  12. columns(...) says that the example of @StepType gives the columns \
                [channel, is_signal, lep_eta, lep_pt, mass, n_jets, thread], but it gives \
                [channel, is_signal, lep_eta, lep_pt, mass, n_jets, threads, weight]
                  13. describe(...) says of the example of @StepType that ColumnSpec[name=threads, type=TEXT, unit=, \
                role=FEATURE], but the column is ColumnSpec[name=threads, type=DOUBLE, unit=, role=FEATURE]
                  14. the example of @StepType fails with only the columns that columns(...) says are used, [mass]: \
                no column 'lep_pt' among [mass]
                     at org.fivesigma.api.data.EventTable.stored(EventTable.java)
                  15. columns(...) says that [mass] are used, but no example reads them; \
                a change there would run the step again for nothing""", broken.getMessage().replaceAll("[.]java:[0-9]+", ".java"));
    }

    @Test
    void tellsThatAnExampleDoesNotBindOrRun() {
        assertBroken("""
                1. the example 1 of the test does not bind:
                   error[E0201]: unknown key `weigth`
                    --> example 1 of the test:1:28
                     |
                   1 | {of: mass, thresholds: [], weigth: w, also: {where: mass > 0}}
                     |                            ^^^^^^ no such key here
                     |
                     = note: known here: of, thresholds, weight, edge, rule, also
                   help: did you mean `weight`?""", good().example("{of: mass, thresholds: [], weigth: w, also: {where: mass > 0}}"));
        assertBroken("""
                1. the example 1 of the test does not run: no column 'met' among \
                [mass, lep_pt, lep_eta, n_jets, is_signal, channel, weight]
                   at org.fivesigma.api.data.EventTable.stored(EventTable.java)""", good().example("{of: met, thresholds: [], also: {where: mass > 0}}"));
    }

    @Test
    void asksForInputsWhereTheStepNeedsThem() {
        assertBroken(
                "1. no inputs to run with; give them by inputs(new Inputs(...))", StepContract.of(CountAbove.class));
    }

    @Test
    void pinsTheOutputsOfAVersion() {
        good().goldenDigest("4a3e455d62ca262b9ff3119b410be27a96e6fdab217310db016470850d1f8cc2")
                .check();

        assertBroken("""
                1. the output changed: its digest is 4a3e455d62ca262b9ff3119b410be27a96e6fdab217310db016470850d1f8cc2, not 00
                   if it should change, raise the version of @StepType, now 1, and pin the new digest""", good().goldenDigest("00"));
    }

    @Test
    void tellsOutputsThatCannotBeStored() {
        AssertionError broken = assertThrows(
                AssertionError.class, () -> StepContract.of(Forgetful.class).check());

        assertEquals("""
                the contract of org.fivesigma.testkit.steps.Forgetful is broken:
                  1. the example of @StepType does not run: a value of org.fivesigma.testkit.steps.Forgetful$Memory \
                is no record of plain things; give it an ArtifactCodec and name it by codecs(...)""", broken.getMessage().replaceAll("\n *at .*", ""));
    }

    @Test
    void tellsOutputsThatComeBackChangedFromTheStore() {
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> StepContract.of(Forgetful.class)
                        .codecs(List.of(new Forgetful.HalfOfIt()))
                        .check());

        assertEquals("""
                the contract of org.fivesigma.testkit.steps.Forgetful is broken:
                  1. the output 'memory' comes back changed from the store""", broken.getMessage());
    }

    private static StepContract good() {
        return StepContract.of(CountAbove.class).inputs(new CountAbove.Inputs(ToyTables.small()));
    }

    private static void assertBroken(String findings, StepContract contract) {
        AssertionError broken = assertThrows(AssertionError.class, contract::check);
        assertEquals(
                "the contract of " + CountAbove.class.getName() + " is broken:\n"
                        + findings.strip().indent(2).stripTrailing(),
                broken.getMessage().replaceAll("[.]java:[0-9]+", ".java"));
    }
}
