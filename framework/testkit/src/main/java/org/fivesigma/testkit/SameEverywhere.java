package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Do two runs agree to the byte, whatever the threads, locale and time zone, and leave what they were given unchanged? */
final class SameEverywhere implements Question {
    private static final Setting FIRST = new Setting("in the first run", 1, Locale.ROOT, "UTC");
    private static final List<Setting> SETTINGS = List.of(
            new Setting("in a second run", 1, Locale.ROOT, "UTC"),
            new Setting("on 4 threads", 4, Locale.ROOT, "UTC"),
            new Setting("in Turkish", 1, Locale.forLanguageTag("tr-TR"), "Pacific/Apia"),
            new Setting("in German", 3, Locale.GERMANY, "America/St_Johns"));

    /** Where a run takes place. */
    private record Setting(String words, int threads, Locale locale, String zone) {}

    @Override
    public void ask(Subject subject, Findings findings) {
        for (Example example : subject.examples()) {
            try {
                compare(subject, example, findings);
            } catch (StepRun.Failed failure) {
                findings.add("the " + example.name() + " runs once, but then not again: " + failure.getMessage());
            }
        }
    }

    private static void compare(Subject subject, Example example, Findings findings) throws StepRun.Failed {
        Record first = output(subject, example, FIRST, findings);
        Map<String, byte[]> expected = subject.contents().ofComponents(first);
        Map<String, List<String>> differing = new LinkedHashMap<>();
        for (Setting setting : SETTINGS) {
            Record again = output(subject, example, setting, findings);
            subject.contents().ofComponents(again).forEach((port, content) -> {
                if (!Arrays.equals(content, expected.get(port))) {
                    differing.computeIfAbsent(port, ports -> new ArrayList<>()).add(setting.words());
                }
            });
        }
        differing.forEach((port, where) -> findings.add("the output '" + port + "' of the " + example.name()
                + " is another " + String.join(", ", where)
                + "; give the same bytes for any run, thread count, locale and time zone"));
    }

    private static synchronized Record output(Subject subject, Example example, Setting setting, Findings findings)
            throws StepRun.Failed {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Record inputs = subject.inputs().get();
        byte[] given = subject.contents().of(inputs);
        byte[] params = subject.contents().of(example.params());
        try {
            Locale.setDefault(setting.locale());
            TimeZone.setDefault(TimeZone.getTimeZone(setting.zone()));
            return subject.run().output(example.params(), inputs, setting.threads());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            findings.require(
                    Arrays.equals(given, subject.contents().of(inputs)),
                    "a run changes its inputs; copy arrays before changing them");
            findings.require(
                    Arrays.equals(params, subject.contents().of(example.params())),
                    "a run changes its parameters; copy them before changing them");
        }
    }
}
