package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.run.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of others, in every place of the report that shows them, stay texts. */
class HostileReportTest {
    private static final List<String> TRICKS = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</pre></code><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><img src=x onerror=alert(1)>",
            "'><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "` onclick=`alert(1)`",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<iframe src=javascript:alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<!-- --><script>alert(1)</script><!--",
            "--><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "]]><script>alert(1)</script>",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&amp;lt;b&amp;gt;",
            "&#60;script&#62;",
            "&unknown;&",
            "<base href=//a.b>",
            "<meta http-equiv=refresh content=0;url=//a.b>",
            "<link rel=stylesheet href=//a.b>",
            "{{7*7}}${7*7}#{7*7}",
            "../../etc/passwd",
            "..\\..\\x",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "\uff1cscript\uff1ealert(1)",
            "\u0000<b>",
            "a\u0000b\u0001\u0008\u001b[31m",
            "\u202egpj.exe\u202c",
            "\u2066hidden\u2069\u200f",
            "\u2028alert(1)\u2029",
            "\ud800lonely\udfff",
            "\ufffe\uffff\ufeff",
            "\u0085\u009f\u007f",
            "line\r\nbreak\rand\ttab",
            "=HYPERLINK(\"//a.b\")",
            "\u05d0\u05d1\u05d2 rtl",
            "\ud83d\ude00\u0301\u0301\u0301",
            "x".repeat(3000));
    private static final List<String> AROUND = List.of("%s", "x%sx", "%1$s%1$s");

    @TempDir
    Path folder;

    private static List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        for (String trick : TRICKS) {
            AROUND.forEach(around -> payloads.add(String.format(java.util.Locale.ROOT, around, trick)));
        }
        return payloads;
    }

    private static List<String> harmless() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < payloads().size(); i++) {
            names.add("harmless" + i);
        }
        return names;
    }

    @Test
    void triesAtLeastAHundredAndFiftyTricks() {
        assertTrue(payloads().size() >= 150);
    }

    @Test
    void buildsTheSameElementsFromHostileTextsAsFromHarmlessOnes() throws Exception {
        Page harmless = new Page(page("a", harmless()));
        Page hostile = new Page(page("b", payloads()));
        assertEquals(String.join("\n", harmless.skeleton()), String.join("\n", hostile.skeleton()));
    }

    @Test
    void showsTextsAsTyped() throws Exception {
        String text =
                new Page(page("a", payloads())).elements("/html/body").get(0).getTextContent();
        payloads().stream()
                .filter(payload -> payload.codePoints().noneMatch(HostileReportTest::isShownOtherwise))
                .forEach(payload -> assertTrue(occurrences(text, payload) >= 14, payload));
    }

    private static boolean isShownOtherwise(int character) {
        int type = Character.getType(character);
        return character != '\t' && type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** A page with every payload in every place that shows a text of a recipe, a file or a plugin. */
    private String page(String store, List<String> payloads) throws Exception {
        ToyRun run = new ToyRun(folder.resolve(store)).title(payloads.get(0)).simulated(payloads.get(1));
        run.done("node", Samples.drawing("x"), org.fivesigma.run.NodeOutcome.Status.HIT);
        run.done("table", Samples.cutFlow("x", payloads.subList(0, 6)), org.fivesigma.run.NodeOutcome.Status.HIT);
        StringBuilder recipe = new StringBuilder();
        for (String payload : payloads) {
            run.warning(payload)
                    .number(payload, Measure.of(1))
                    .blocked(payload)
                    .failed("failed " + payload, payload, payload);
            run.verdict(Samples.verdict(payload, payload, 1, 0, Optional.of(1.0), Verdict.Outcome.REPRODUCED));
            run.exhibit(Exhibit.Kind.FIGURE, payload, payload, "node");
            run.exhibit(Exhibit.Kind.CUT_FLOW, payload, payload, "table");
            run.model(model(payload)).searched(payload, trials(payload));
            recipe.append(payload.replaceAll("\\R", " ")).append('\n');
        }
        run.show(Exhibit.Kind.FIT, "fit", "fit", fit(payloads));
        run.show(Exhibit.Kind.ACCOUNTING, "input", "input", accounting(payloads));
        run.show(Exhibit.Kind.FIGURE, "drawing", "drawing", drawing(payloads));
        return run.recipe(recipe.toString()).page();
    }

    private static ModelView model(String payload) {
        Map<String, String> settings = Map.of(payload, payload);
        return new ModelView(
                payload, payload, payload, List.of(payload), payload, payload, settings, settings, ToyRun.place());
    }

    private static Trials trials(String payload) {
        Trials.Trial scored =
                new Trials.Trial(1, 0, 10, List.of(payload), List.of(0.5, 0.6), Optional.empty(), Optional.of(1.0));
        Trials.Trial failed =
                new Trials.Trial(2, 0, 10, List.of(payload), List.of(), Optional.of(payload), Optional.empty());
        return new Trials(List.of(payload), payload, List.of(scored, failed), 0, Optional.of(0.1), List.of(payload));
    }

    private static FitResult fit(List<String> payloads) {
        FitResult fit = Samples.fit(false, String.join(" ", payloads).replaceAll("[\ud800-\udfff]", ""));
        List<FitResult.Parameter> parameters = new ArrayList<>();
        payloads.forEach(
                name -> parameters.add(new FitResult.Parameter(name.replaceAll("[\ud800-\udfff]", ""), 1, 0, true)));
        return new FitResult(
                fit.shape(),
                parameters,
                List.of(),
                1,
                1,
                1,
                false,
                fit.explanation(),
                fit.data(),
                fit.curve(),
                List.of());
    }

    private static Accounting accounting(List<String> payloads) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        payloads.forEach(name -> rejected.put(name.replaceAll("[\ud800-\udfff]", "?"), 1L));
        return new Accounting("input", rejected.size(), 0, rejected);
    }

    private static Drawing drawing(List<String> payloads) {
        Drawing plain = Samples.drawing("x");
        String description = String.join(" ", payloads).replaceAll("[\ud800-\udfff]", "");
        return new Drawing(plain.title(), description, plain.svg(), plain.pdf(), plain.png());
    }
}
