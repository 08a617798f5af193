package org.fivesigma.plugin.samples.shape;

import java.util.List;
import org.fivesigma.api.Doc;

/** A population made of several, for example a core and a tail. */
@Doc("a population made of several, for example a core and a tail; each event belongs to one of them by chance")
public record Mixture(@Doc("the populations") List<Component> of) implements Shape {
    /**
     * One population.
     *
     * @param share its size relative to the others
     * @param shape its distribution
     */
    public record Component(
            @Doc("its size relative to the others") double share,
            @Doc("its distribution") Shape shape) {
        /** Checks the share. */
        public Component {
            Require.positive("share", share);
        }
    }

    /** Checks that there is a population. */
    public Mixture {
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new IllegalArgumentException("a mixture needs at least one component {share: ..., shape: ...}");
        }
    }

    @Override
    public Sampler sampler() {
        double[] upTo =
                Steps.cumulative(of.stream().mapToDouble(Component::share).toArray());
        Sampler[] samplers = of.stream().map(part -> part.shape().sampler()).toArray(Sampler[]::new);
        return (score, pick) -> {
            int chosen = Steps.reached(upTo, pick);
            double from = chosen == 0 ? 0 : upTo[chosen - 1];
            // What is left of the pick is uniform again: a mixture within the mixture picks by it.
            return samplers[chosen].value(score, (pick - from) / (upTo[chosen] - from));
        };
    }
}
