package org.fivesigma.plan;

import org.fivesigma.text.Problems;

/** One question asked of a whole plan before anything runs. */
interface PlanCheck {
    /** Reports every node that answers it wrongly. */
    void check(Plan plan, Problems problems);
}
