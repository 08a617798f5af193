package org.fivesigma.search.trial;

import org.fivesigma.api.StepFailure;
import org.fivesigma.shape.Numbers;

/**
 * Why a training gave no score.
 *
 * @param message in words
 * @param lasting whether the same training would fail again anywhere, so that it need not be tried again
 */
record TrialFailure(String message, boolean lasting) {
    private static final int LONGEST = 400;

    static TrialFailure of(Throwable failure) {
        if (failure instanceof StepFailure) {
            return new TrialFailure(shortened(failure.getMessage()), true);
        }
        if (failure instanceof OutOfMemoryError) {
            return new TrialFailure("ran out of memory", false);
        }
        if (failure instanceof StackOverflowError) {
            return new TrialFailure("calls were nested too deeply", false);
        }
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return new TrialFailure(shortened(failure.getClass().getSimpleName() + message), true);
    }

    /** It took longer than allowed. */
    static TrialFailure tookLonger(double seconds) {
        return new TrialFailure("took longer than " + Numbers.plain(seconds) + " seconds", true);
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
