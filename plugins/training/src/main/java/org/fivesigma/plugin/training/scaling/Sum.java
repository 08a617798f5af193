package org.fivesigma.plugin.training.scaling;

/** A sum that keeps the digits which plain addition loses (Neumaier 1974, the improved Kahan-Babuska sum). */
final class Sum {
    private double sum;
    private double lost;

    /** Adds a number. */
    void add(double number) {
        double next = sum + number;
        boolean sumIsLarger = Math.abs(sum) >= Math.abs(number);
        lost += sumIsLarger ? sum - next + number : number - next + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
