package org.fivesigma.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the value of a parameter that the recipe leaves out, written as it would stand in the recipe. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The value as YAML flow text, for example {@code 0.5}, {@code csv} or {@code []}. */
    String value();
}
