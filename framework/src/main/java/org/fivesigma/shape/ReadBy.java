package org.fivesigma.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the form that reads a type which may be written in several ways. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadBy {
    /** The form; it has a constructor without arguments. */
    Class<? extends TreeForm<?>> value();
}
