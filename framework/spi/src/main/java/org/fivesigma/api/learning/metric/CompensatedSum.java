package org.fivesigma.api.learning.metric;

/** A sum that keeps what rounding drops (Neumaier 1974). */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
