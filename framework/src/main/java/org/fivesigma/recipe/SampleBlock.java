package org.fivesigma.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.TreeForm;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/** One sample: its role alone, or a mapping with more. */
@ReadBy(SampleBlock.Form.class)
public record SampleBlock(SampleRole as, Names files, Optional<Located<String>> where, boolean weighted, String title) {

    /** What the long form may say. */
    record Written(
            @Doc("signal, background or observed") SampleRole as,

            @Doc("files of this sample, instead of data.files") @Default("[]")
            Names files,

            @Doc("condition that its events fulfil, for files that hold several samples; for example label == 1")
            Optional<Located<String>> where,

            @Doc("whether its events carry the weight of data.weight") @Default("true")
            boolean weighted,

            @Doc("name shown in figures and tables") @Default("\"\"")
            String title) {}

    /** Reads {@code signal} or {@code {as: signal, where: label == 1}}. */
    static final class Form implements TreeForm<SampleBlock> {
        private static final ValueShape ROLE =
                RecordShape.of(Written.class).members().get(0).shape();

        @Override
        public Optional<SampleBlock> read(Tree tree, Binder binder) {
            if (tree instanceof Tree.Mapping) {
                return binder.bind(Written.class, tree)
                        .map(full -> new SampleBlock(full.as, full.files, full.where, full.weighted, full.title));
            }
            return binder.value(ROLE, tree)
                    .map(role -> new SampleBlock((SampleRole) role, new Names(List.of()), Optional.empty(), true, ""));
        }

        @Override
        public String words() {
            return "signal, background, observed, or a mapping with `as`";
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("anyOf", List.of(ROLE, RecordShape.of(Written.class)));
            return schema;
        }
    }
}
