package org.fivesigma.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** All steps and codecs of the installed plugins, by name. */
public final class Catalog {
    private final Map<String, StepEntry> steps;
    private final List<ArtifactCodec<?>> codecs;

    private Catalog(Map<String, StepEntry> steps, List<ArtifactCodec<?>> codecs) {
        this.steps = steps;
        this.codecs = List.copyOf(codecs);
    }

    /**
     * The catalog of these plugins, in any order.
     *
     * @throws IllegalStateException when a plugin breaks the rules, or two offer a step of the same name
     */
    public static Catalog of(Collection<Plugin> plugins) {
        PluginCode code = new PluginCode();
        Map<String, StepEntry> steps = new TreeMap<>();
        Map<String, ArtifactCodec<?>> codecs = new TreeMap<>();
        for (Plugin plugin : plugins) {
            for (Class<? extends Step<?, ?, ?>> type : plugin.steps()) {
                StepEntry entry = StepEntries.of(type, code.of(type));
                refuseTwin(steps.put(entry.name(), entry), entry);
            }
            plugin.codecs().forEach(codec -> codecs.put(codec.name(), codec));
        }
        return new Catalog(new LinkedHashMap<>(steps), List.copyOf(codecs.values()));
    }

    /** What identifies the code of the module that a class belongs to. */
    public static String codeOf(Class<?> type) {
        return new PluginCode().contents(type);
    }

    /** All steps, by name. */
    public Collection<StepEntry> steps() {
        return steps.values();
    }

    /** The step of that name. */
    public Optional<StepEntry> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The step that searches the parameters of a learner; empty where no learner has that name. */
    public Optional<StepEntry> search(String learner) {
        return step(learner).filter(entry -> entry.learner().isPresent()).map(SearchEntries::of);
    }

    /** The codecs of the plugins. */
    public List<ArtifactCodec<?>> codecs() {
        return codecs;
    }

    /** The names of the steps that read event files. */
    public List<String> readers() {
        return steps.values().stream()
                .filter(step -> step.reader().isPresent())
                .map(StepEntry::name)
                .toList();
    }

    /** The names of the steps that train classifiers. */
    public List<String> learners() {
        return steps.values().stream()
                .filter(step -> step.learner().isPresent())
                .map(StepEntry::name)
                .toList();
    }

    /** The reader whose file name endings fit, the longest ending first. */
    public Optional<StepEntry> readerFor(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        StepEntry best = null;
        int length = 0;
        for (StepEntry entry : steps.values()) {
            for (String ending : entry.reader().map(reader -> reader.endings()).orElse(List.of())) {
                if (lower.endsWith("." + ending) && ending.length() > length) {
                    best = entry;
                    length = ending.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static void refuseTwin(StepEntry older, StepEntry newer) {
        if (older != null) {
            throw new IllegalStateException("two plugins offer the step '" + newer.name() + "': "
                    + older.step().getClass().getName() + " and "
                    + newer.step().getClass().getName());
        }
    }
}
