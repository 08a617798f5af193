package org.fivesigma.testkit.circle;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Random;

/** Reads, prints and draws as no step may; never run. */
public final class Reckless {
    /** Opens serialised objects of anyone. */
    public ObjectInputStream open(InputStream objects) throws IOException {
        return new ObjectInputStream(objects);
    }

    /** Draws a number. */
    public double draw() throws ClassNotFoundException {
        System.out.println(Class.forName("Nothing"));
        return new Random().nextDouble() + Math.random() + new Random(7).nextDouble();
    }
}
