package org.fivesigma.plugin.training;

import java.util.Locale;

/** What the events of a training set are there for. */
enum Part {
    /** They train. */
    TRAINING,
    /** They decide when to stop and what to choose. */
    VALIDATION,
    /** They judge what was chosen. */
    TEST;

    /** The word for it in recipes. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
