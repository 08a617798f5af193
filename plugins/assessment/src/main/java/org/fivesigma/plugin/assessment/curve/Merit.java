package org.fivesigma.plugin.assessment.curve;

import org.fivesigma.api.learning.metric.Significance;

/** What a selection is worth, with its standard error to first order in the sums of weights behind it. */
public enum Merit {
    /** The purity of the selection times its signal efficiency. */
    PURITY_EFFICIENCY {
        @Override
        double value(double signal, double background, double allSignal) {
            return signal / (signal + background) * (signal / allSignal);
        }

        @Override
        double error(Selected selected) {
            double value = value(selected.signal(), selected.background(), selected.allSignal());
            double all = selected.signal() + selected.background();
            double lost = selected.allSignal();
            return propagated(
                    selected, value * (2 / selected.signal() - 1 / all - 1 / lost), -value / all, -value / lost);
        }
    },
    /** s / sqrt(s + b). */
    SIGNIFICANCE {
        @Override
        double value(double signal, double background, double allSignal) {
            return Significance.overAll(signal, background);
        }

        @Override
        double error(Selected selected) {
            double all = selected.signal() + selected.background();
            double cube = 2 * all * Math.sqrt(all);
            return propagated(
                    selected, (selected.signal() + 2 * selected.background()) / cube, -selected.signal() / cube, 0);
        }
    },
    /** The median significance of a counting experiment (Cowan, Cranmer, Gross and Vitells 2011), see {@link Significance#asimov}. */
    ASIMOV {
        @Override
        double value(double signal, double background, double allSignal) {
            return Significance.asimov(signal, background, 0);
        }

        @Override
        double error(Selected selected) {
            double ratio = selected.signal() / selected.background();
            double log = StrictMath.log1p(ratio);
            double value = value(selected.signal(), selected.background(), selected.allSignal());
            return propagated(selected, log / value, (log - ratio) / value, 0);
        }
    };

    abstract double value(double signal, double background, double allSignal);

    abstract double error(Selected selected);

    static double propagated(Selected selected, double bySignal, double byBackground, double byLost) {
        return Math.sqrt(bySignal * bySignal * selected.signalSquares()
                + byBackground * byBackground * selected.backgroundSquares()
                + byLost * byLost * selected.lostSquares());
    }
}
