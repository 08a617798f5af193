package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.Checks;

/** Notes problems as one line each. */
final class Problems implements Checks {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void problem(String parameter, String message, String remedy) {
        lines.add(parameter + ": " + message + "; " + remedy);
    }

    List<String> lines() {
        return lines;
    }
}
