package org.fivesigma.api.data;

import org.fivesigma.api.Doc;

/** What a column is there for. */
public enum Role {
    /** A quantity that was measured: to cut on, to draw, to train with. */
    @Doc("A quantity that was measured.")
    FEATURE,
    /** The class that a training is to learn. */
    @Doc("The class that a training is to learn.")
    LABEL,
    /** The weight of the event. */
    @Doc("The weight of the event.")
    WEIGHT,
    /** A quantity that only simulation knows; nothing that meets observed events may depend on it. */
    @Doc("A quantity that only simulation knows.")
    TRUTH,
    /** What a classifier says of the event, from 0 for background to 1 for signal. */
    @Doc("What a classifier says of the event.")
    SCORE,
    /** A quantity that goes along, to look at only. */
    @Doc("A quantity to look at only.")
    SPECTATOR,
    /** A number that tells events apart. */
    @Doc("A number that tells events apart.")
    ID
}
