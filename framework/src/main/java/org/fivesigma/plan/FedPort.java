package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** What a recipe feeds into one input port, nothing of it twice. */
final class FedPort {
    private final boolean named;
    private final Problems problems;
    private final List<Origin> inOrder = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Origin> byName = new LinkedHashMap<>();

    FedPort(boolean named, Problems problems) {
        this.named = named;
        this.problems = problems;
    }

    /** Adds what one name of the recipe stands for; what was given before is reported. */
    void take(Located<String> name, Map<String, Origin> origins) {
        origins.forEach((key, origin) -> {
            if (inOrder.contains(origin)) {
                twice(name, "`" + key + "` is given twice to the same input", "name it once");
                return;
            }
            if (named && byName.containsKey(key)) {
                twice(
                        name,
                        "`" + key + "` is given twice, but the input tells what it takes apart by name",
                        "give it after one cut set only");
                return;
            }
            inOrder.add(origin);
            words.add(origins.size() == 1 ? name.value() : key);
            byName.put(key, origin);
        });
    }

    private void twice(Located<String> name, String message, String remedy) {
        problems.add(Problem.of(ErrorCode.E0207, name.place(), message).withHelp(remedy));
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    List<Origin> inOrder() {
        return List.copyOf(inOrder);
    }

    /** What is given, in the recipe's words. */
    String words() {
        return String.join(", ", words);
    }

    Map<String, Origin> byName() {
        return byName;
    }
}
