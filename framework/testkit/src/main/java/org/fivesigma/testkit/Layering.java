package org.fivesigma.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;

/**
 * Checks which packages of a module name which others: never in a circle, and only as the arrow points.
 *
 * <p>Annotations do not count as naming, and neither do packages outside of Fivesigma unless they are {@link #never} named.
 */
public final class Layering {
    private static final String OURS = "org.fivesigma.";

    private final List<ClassFile> classes;
    private final Map<String, Set<String>> reads;
    private final Findings findings = new Findings();

    private Layering(List<ClassFile> classes) {
        this.classes = classes;
        this.reads = new TreeMap<>();
    }

    /** The module that a class belongs to, as it was compiled. */
    public static Layering of(Class<?> anyClassOfModule) {
        return new Layering(ModuleClasses.of(anyClassOfModule));
    }

    /** A plugin: it names the SPI and itself, neither the engine nor another plugin, and has no circle. */
    public static Layering ofPlugin(Class<?> anyClassOfModule) {
        String own = anyClassOfModule.getPackageName();
        return of(anyClassOfModule).reads(own, "org.fivesigma.api").noCycles();
    }

    /** Demands that a package and those below it name no others of Fivesigma than these and those below them. */
    public Layering reads(String reader, String... others) {
        reads.put(reader, Set.of(others));
        for (ClassFile type : classes) {
            if (!within(type.name(), reader)) {
                continue;
            }
            for (String named : type.types()) {
                boolean allowed = !named.startsWith(OURS)
                        || within(named, reader)
                        || Set.of(others).stream().anyMatch(other -> within(named, other));
                findings.require(
                        allowed,
                        type.name() + " names " + named + ", but " + reader + " may name only " + List.of(others));
            }
        }
        return this;
    }

    /** Demands that every package of the module is one that was given to {@link #reads}, or below one. */
    public Layering nothingElse() {
        for (ClassFile type : classes) {
            findings.require(
                    reads.keySet().stream().anyMatch(reader -> within(type.name(), reader)),
                    "nobody said what the package " + ClassFile.packageOf(type.name()) + " may name");
        }
        return this;
    }

    /** Demands that no other class of the module names anything in these packages or below them. */
    public Layering never(String... packages) {
        for (ClassFile type : classes) {
            for (String named : type.types()) {
                for (String forbidden : packages) {
                    findings.require(
                            within(type.name(), forbidden) || !within(named, forbidden),
                            type.name() + " names " + named);
                }
            }
        }
        return this;
    }

    /** Demands that no package names itself by way of others. */
    public Layering noCycles() {
        Map<String, Map<String, String>> arrows = arrows();
        for (String start : arrows.keySet()) {
            shortestWay(start, arrows).ifPresent(findings::add);
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws AssertionError that tells every class that breaks a demand
     */
    public void check() {
        if (!findings.isEmpty()) {
            Assertions.fail("the layers are broken:" + findings.text());
        }
    }

    /** For each package the packages it names, each with a class that does. */
    private Map<String, Map<String, String>> arrows() {
        Set<String> own = new TreeSet<>();
        classes.forEach(type -> own.add(ClassFile.packageOf(type.name())));
        Map<String, Map<String, String>> arrows = new TreeMap<>();
        for (ClassFile type : classes) {
            String from = ClassFile.packageOf(type.name());
            for (String named : type.types()) {
                String to = ClassFile.packageOf(named);
                if (own.contains(to) && !to.equals(from)) {
                    arrows.computeIfAbsent(from, key -> new TreeMap<>())
                            .putIfAbsent(to, type.name() + " names " + named);
                }
            }
        }
        return arrows;
    }

    /** The shortest circle through a package, told once: from its first package in alphabetical order. */
    private static Optional<String> shortestWay(String start, Map<String, Map<String, String>> arrows) {
        Map<String, String> reachedFrom = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String to : arrows.getOrDefault(at, Map.of()).keySet()) {
                if (to.equals(start)) {
                    return Optional.of(circle(start, at, reachedFrom, arrows));
                }
                if (to.compareTo(start) > 0 && reachedFrom.putIfAbsent(to, at) == null) {
                    next.add(to);
                }
            }
        }
        return Optional.empty();
    }

    private static String circle(
            String start, String last, Map<String, String> reachedFrom, Map<String, Map<String, String>> arrows) {
        StringBuilder way = new StringBuilder();
        String to = start;
        for (String from = last; from != null; from = reachedFrom.get(from)) {
            way.insert(0, "\n" + from + " -> " + to + ": " + arrows.get(from).get(to));
            to = from;
        }
        return "packages name each other in a circle:" + way;
    }

    private static boolean within(String type, String folder) {
        return type.startsWith(folder + ".");
    }
}
