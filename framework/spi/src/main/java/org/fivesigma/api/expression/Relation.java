package org.fivesigma.api.expression;

/** The comparisons; every one is false where a side is NaN. */
enum Relation {
    LESS("<") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] < right[i]);
            }
        }
    },
    AT_MOST("<=") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] <= right[i]);
            }
        }
    },
    MORE(">") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] > right[i]);
            }
        }
    },
    AT_LEAST(">=") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] >= right[i]);
            }
        }
    },
    EQUAL("==") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] == right[i]);
            }
        }
    },
    DIFFERENT("!=") {
        @Override
        void narrow(double[] left, double[] right, byte[] holds, int count) {
            for (int i = 0; i < count; i++) {
                holds[i] &= Block.flag(left[i] < right[i] | left[i] > right[i]);
            }
        }
    };

    final String text;

    Relation(String text) {
        this.text = text;
    }

    /** Keeps what holds only where this holds, too. */
    abstract void narrow(double[] left, double[] right, byte[] holds, int count);

    /** The same comparison told from the other side. */
    Relation mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case MORE -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }
}
