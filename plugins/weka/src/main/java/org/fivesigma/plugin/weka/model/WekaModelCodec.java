package org.fivesigma.plugin.weka.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;

/**
 * Writes what Weka trained as three parts: {@code features}, their names in UTF-8, each ended by a line feed; {@code form},
 * one of {@code logistic}, {@code trees} and {@code weka-file}; and {@code content}, which the form decides, big-endian. To read
 * a model is not to open Weka's file: that happens, behind a filter, when it scores.
 */
public final class WekaModelCodec implements ArtifactCodec<WekaModel> {
    @Override
    public Class<WekaModel> type() {
        return WekaModel.class;
    }

    @Override
    public String name() {
        return "weka-model";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(WekaModel model, ArtifactParts.Sink parts) throws IOException {
        StringBuilder features = new StringBuilder();
        model.features().forEach(feature -> features.append(feature).append('\n'));
        parts.put("features", features.toString().getBytes(StandardCharsets.UTF_8));
        parts.put("form", model.scorer().form().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        model.scorer().write(new DataOutputStream(content));
        parts.put("content", content.toByteArray());
    }

    @Override
    public WekaModel read(ArtifactParts.Source parts) throws IOException {
        String names = text(parts, "features");
        List<String> features = names.isEmpty() ? List.of() : Arrays.asList(names.split("\n"));
        return new WekaModel(features, scorer(text(parts, "form"), features, parts.get("content")));
    }

    private static Scorer scorer(String form, List<String> features, byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        return switch (form) {
            case LogisticScorer.FORM -> LogisticScorer.read(in);
            case TreesScorer.FORM -> TreesScorer.read(in);
            case FileScorer.FORM -> new FileScorer(features, content);
            default -> throw new IOException("a model of Weka in the unknown form " + form);
        };
    }

    private static String text(ArtifactParts.Source parts, String name) throws IOException {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
