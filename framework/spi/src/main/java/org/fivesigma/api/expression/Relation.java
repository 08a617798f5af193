package org.fivesigma.api.expression;

/** The comparisons; every one is false where a side is NaN. */
enum Relation {
    LESS("<") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] < right[i];
            }
        }
    },
    AT_MOST("<=") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] <= right[i];
            }
        }
    },
    MORE(">") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] > right[i];
            }
        }
    },
    AT_LEAST(">=") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] >= right[i];
            }
        }
    },
    EQUAL("==") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] == right[i];
            }
        }
    },
    DIFFERENT("!=") {
        @Override
        void narrow(double[] left, double[] right, boolean[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= left[i] < right[i] | left[i] > right[i];
            }
        }
    };

    final String text;

    Relation(String text) {
        this.text = text;
    }

    /** Keeps what holds only where this holds, too. */
    abstract void narrow(double[] left, double[] right, boolean[] holds, int count);
}
