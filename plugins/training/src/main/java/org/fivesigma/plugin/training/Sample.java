package org.fivesigma.plugin.training;

import org.fivesigma.api.data.EventTable;

/**
 * Events of one class that belong together.
 *
 * @param name the sample's name
 * @param events its events
 * @param signal whether they are signal
 */
record Sample(String name, EventTable events, boolean signal) {
    /** These of its rows. */
    Sample select(int[] rows) {
        return new Sample(name, events.select(rows), signal);
    }
}
