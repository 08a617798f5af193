package org.fivesigma.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Does no observed event reach anything but through the step that hides the blinded ones? A plan that fails is a bug of ours. */
final class ObservedStaysBlind implements PlanCheck {
    private final Blinding blinding;

    ObservedStaysBlind(Blinding blinding) {
        this.blinding = blinding;
    }

    @Override
    public void check(Plan plan, Problems problems) {
        for (String sample : blinding.hides() ? blinding.samples() : Set.<String>of()) {
            Optional<Node> hiding = Optional.ofNullable(plan.nodes().get(SampleLowering.BLIND + sample));
            Optional<Node> source = Optional.ofNullable(plan.nodes().get(SampleLowering.DATA + sample));
            if (hiding.isEmpty() || source.isEmpty()) {
                problems.add(ours(sample + " is never blinded", Place.nowhere()));
                continue;
            }
            check(hiding.get(), plan, problems);
        }
    }

    /** What stands before the hiding step feeds nothing else, and publishes and shows nothing but accounts without counts. */
    private void check(Node hiding, Plan plan, Problems problems) {
        Set<String> open = new LinkedHashSet<>();
        upstream(hiding, plan, open);
        Set<String> closed = new HashSet<>(open);
        closed.add(hiding.name());
        for (Node node : plan.nodes().values()) {
            boolean reads = node.upstream().anyMatch(open::contains);
            boolean tells = open.contains(node.name()) && !node.numbers().isEmpty();
            if (reads && !closed.contains(node.name()) || tells) {
                problems.add(ours("`" + node.name() + "` would see observed events that are blinded", node.place()));
            }
        }
        for (Exhibit exhibit : plan.exhibits()) {
            if (open.contains(exhibit.origin().node()) && !blinding.hidesCountsOf(exhibit)) {
                problems.add(ours("`" + exhibit.name() + "` would show events that are blinded", exhibit.place()));
            }
        }
    }

    private static void upstream(Node node, Plan plan, Set<String> found) {
        node.upstream().filter(found::add).forEach(name -> upstream(plan.nodes().get(name), plan, found));
    }

    private static Problem ours(String message, Place place) {
        return Problem.of(ErrorCode.E0900, place, message)
                .withHelp("nothing was read; please report this with the recipe");
    }
}
