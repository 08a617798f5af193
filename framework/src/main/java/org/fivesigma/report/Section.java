package org.fivesigma.report;

import java.io.IOException;
import org.fivesigma.report.html.Html;

/** One part of the report. */
interface Section {
    /** Its name in links. */
    String id();

    /** Its heading. */
    String title();

    /** Whether there is nothing to show, so that it is left out. */
    boolean isEmpty() throws IOException;

    /** Writes what stands below the heading. */
    void write(Html html) throws IOException;
}
