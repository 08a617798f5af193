package org.fivesigma.plugin.root.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ranges as ROOT's own documentation of TStreamerElement::GetRange and its test files write them. */
class PackingRangeTest {
    @Test
    void readsRanges() {
        assertEquals(Optional.of(new Ranged(-2.71, 10, 32, false)), PackingRange.of("d[-2.71,10,32]", false));
        assertEquals(Optional.of(new Ranged(-1, 1e3, 32, false)), PackingRange.of("[ -1 , 1e3 ]", false));
        assertEquals(Optional.of(new Ranged(0, 1, 16, true)), PackingRange.of("x[3][0,1,16]", true));
    }

    @Test
    void readsBitsWithoutARange() {
        assertEquals(Optional.of(new Truncated(6)), PackingRange.of("x[0,0,6]", false));
        assertEquals(Optional.of(new Shortened()), PackingRange.of("x[0,0,20]", false));
        assertEquals(Optional.of(new Shortened()), PackingRange.of("x[3]", false));
        assertEquals(Optional.of(new Shortened()), PackingRange.of("", false));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(Optional.empty(), PackingRange.of("[-pi,pi,16]", false));
        assertEquals(Optional.empty(), PackingRange.of("[0,1,64]", false));
        assertEquals(Optional.empty(), PackingRange.of("[0,1,]", false));
        assertEquals(Optional.empty(), PackingRange.of("", true));
    }
}
