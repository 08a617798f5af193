package org.fivesigma.plugin.trees.grow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WordsTest {
    private static int among28(String text) {
        return MaxFeatures.parse(text).among(28);
    }

    @Test
    void countsFeaturesAsScikitLearnDoes() {
        assertEquals(28, among28("all"));
        assertEquals(5, among28("sqrt"));
        assertEquals(4, among28("log2"));
        assertEquals(7, among28("7"));
        assertEquals(28, among28("40"));
        assertEquals(8, among28("0.3"));
        assertEquals(1, among28("0.01"));
    }

    @Test
    void writesNumbersInOneWay() {
        assertEquals(MaxFeatures.parse("3"), MaxFeatures.parse("3.0"));
        assertEquals("0.5", MaxFeatures.parse(" .50").toString());
        assertEquals("10:1", ClassWeights.parse("10.0 : 1").toString());
        assertEquals("none", ClassWeights.parse("1:1").toString());
    }

    @Test
    void tellsWhatCanBeWritten() {
        for (String wrong : new String[] {"", "some", "0", "-1", "1.5", "1e99"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> MaxFeatures.parse(wrong))
                    .getMessage();
            assertEquals(
                    "write 'all', 'sqrt', 'log2', a number of features such as 4, or a share below 1 such as 0.5",
                    message);
        }
        for (String wrong : new String[] {"", "3", "1:2:3", "0:1", "1:-1", "a:b", "1:1e999"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> ClassWeights.parse(wrong))
                    .getMessage();
            assertEquals(
                    "write 'none', 'balanced' (both classes weigh the same), or the weights of signal and background as"
                            + " '3:1'",
                    message);
        }
    }
}
