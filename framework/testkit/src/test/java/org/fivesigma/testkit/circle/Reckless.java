package org.fivesigma.testkit.circle;

import java.util.Random;

/** Prints and draws as no step may; never run. */
public final class Reckless {
    /** Draws a number. */
    public double draw() throws ClassNotFoundException {
        System.out.println(Class.forName("Nothing"));
        return new Random().nextDouble() + Math.random() + new Random(7).nextDouble();
    }
}
