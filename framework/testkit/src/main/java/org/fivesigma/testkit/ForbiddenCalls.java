package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Checks that the main classes of a module call nothing that would make results unsafe or differ from run to run. */
public final class ForbiddenCalls {
    private static final List<Rule> CALLS = List.of(
            new Rule(
                    "java.io.ObjectInputStream.",
                    "read a format of our own, since serialised objects can run code, or set an ObjectInputFilter"),
            new Rule("java.lang.Class.forName(", "find implementations by ServiceLoader"),
            new Rule("javax.script.", "use the closed expression language of recipes"),
            new Rule("java.lang.Math.random(", "draw from a generator that is seeded by a parameter"),
            new Rule("java.util.Random.<init>()V", "seed the generator by a parameter"),
            new Rule("java.util.concurrent.ThreadLocalRandom.", "draw from a generator that is seeded by a parameter"),
            new Rule("java.util.Collections.shuffle(Ljava/util/List;)V", "shuffle with a seeded generator"));

    private static final List<Rule> PRINTING = List.of(
            new Rule("java.lang.System.out", "give results as values; only the command line prints"),
            new Rule("java.lang.System.err", "give results as values; only the command line prints"));

    /** How a forbidden field or method begins, and what to do instead. */
    private record Rule(String call, String instead) {}

    private ForbiddenCalls() {}

    /**
     * Checks the module that a class belongs to.
     *
     * @throws AssertionError that tells every class that breaks a rule, and what to do instead
     */
    public static void check(Class<?> anyClassOfModule) {
        List<Rule> all = new ArrayList<>(CALLS);
        all.addAll(PRINTING);
        check(anyClassOfModule, all);
    }

    /** Checks the module of the command line, which alone may print. */
    public static void checkButPrinting(Class<?> anyClassOfModule) {
        check(anyClassOfModule, CALLS);
    }

    private static void check(Class<?> anyClassOfModule, List<Rule> rules) {
        Findings findings = new Findings();
        for (ClassFile type : ModuleClasses.of(anyClassOfModule)) {
            for (Rule rule : rules) {
                type.members().stream()
                        .filter(member -> member.startsWith(rule.call()) && !readsBehindFilter(type, rule))
                        .forEach(member ->
                                findings.add(type.name() + " uses " + withoutType(member) + "; " + rule.instead()));
            }
        }
        if (!findings.isEmpty()) {
            Assertions.fail("calls that are not allowed:" + findings.text());
        }
    }

    /** Whether a class reads serialised objects, but only those that a filter of its own lets through. */
    private static boolean readsBehindFilter(ClassFile type, Rule rule) {
        return rule.call().equals("java.io.ObjectInputStream.")
                && type.members().stream().anyMatch(member -> member.startsWith(rule.call() + "setObjectInputFilter("));
    }

    /** A field without its type, a method with its arguments left out. */
    private static String withoutType(String member) {
        int method = member.indexOf('(');
        return method > 0 ? member.substring(0, method) + "(...)" : member.replaceAll("L[^;]*;$", "");
    }
}
