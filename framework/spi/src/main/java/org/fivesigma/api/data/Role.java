package org.fivesigma.api.data;

/** What a column is there for. */
public enum Role {
    /** A quantity that was measured: to cut on, to draw, to train with. */
    FEATURE,
    /** The class that a training is to learn. */
    LABEL,
    /** The weight of the event. */
    WEIGHT,
    /** A quantity that only simulation knows; nothing that meets observed events may depend on it. */
    TRUTH,
    /** A quantity that goes along, to look at only. */
    SPECTATOR,
    /** A number that tells events apart. */
    ID
}
