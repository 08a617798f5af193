package org.fivesigma.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a step and says what it gives; required on every {@link Step} class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepType {
    /** The kebab-case name used in recipes. */
    String name();

    /** Raised whenever the same inputs give other bytes than before. */
    int version();

    /** One sentence: what the step gives. */
    String summary();

    /** Parameters as YAML, complete enough to bind; shown in the documentation and run by the contract test. */
    String example();
}
