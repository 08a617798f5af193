package org.fivesigma.api.learning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;

/**
 * Writes tree ensembles as two parts. {@code features} holds the names of the features in UTF-8, each ended by a line feed.
 * {@code trees} is little-endian: int32 link (0 mean, 1 logistic), int32 whether features are rounded to single precision (0
 * or 1), float64 base, int32 number of trees, int32 number of nodes, an int32 root for each tree, and for each node 48 bytes:
 * int32 feature (-1 for a leaf), int32 left child, int32 right child (-1 for a leaf), int32 whether missing values go left (0
 * or 1), and float64 threshold, value, sum of weights and gain.
 */
public final class TreeEnsembleCodec implements ArtifactCodec<TreeEnsemble> {
    private static final int HEADER = 24;
    private static final int NODE = 48;

    @Override
    public Class<TreeEnsemble> type() {
        return TreeEnsemble.class;
    }

    @Override
    public String name() {
        return "tree-ensemble";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(TreeEnsemble ensemble, ArtifactParts.Sink parts) throws IOException {
        StringBuilder features = new StringBuilder();
        ensemble.features().forEach(feature -> features.append(feature).append('\n'));
        parts.put("features", features.toString().getBytes(StandardCharsets.UTF_8));
        TreeNodes nodes = ensemble.nodes();
        long size = HEADER + 4L * ensemble.trees() + (long) NODE * nodes.size();
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(ensemble.link().ordinal()).putInt(ensemble.singlePrecision() ? 1 : 0);
        bytes.putDouble(ensemble.base()).putInt(ensemble.trees()).putInt(nodes.size());
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            bytes.putInt(ensemble.root(tree));
        }
        for (int node = 0; node < nodes.size(); node++) {
            bytes.putInt(nodes.feature(node)).putInt(nodes.left(node)).putInt(nodes.right(node));
            bytes.putInt(nodes.missingLeft(node) ? 1 : 0);
            bytes.putDouble(nodes.threshold(node)).putDouble(nodes.value(node));
            bytes.putDouble(nodes.weight(node)).putDouble(nodes.gain(node));
        }
        parts.put("trees", bytes.array());
    }

    @Override
    public TreeEnsemble read(ArtifactParts.Source parts) throws IOException {
        String names = new String(parts.get("features"), StandardCharsets.UTF_8);
        List<String> features = names.isEmpty() ? List.of() : Arrays.asList(names.split("\n"));
        ByteBuffer bytes = ByteBuffer.wrap(parts.get("trees")).order(ByteOrder.LITTLE_ENDIAN);
        TreeEnsemble.Link link = TreeEnsemble.Link.values()[bytes.getInt()];
        boolean singlePrecision = bytes.getInt() == 1;
        double base = bytes.getDouble();
        int[] roots = new int[bytes.getInt()];
        int count = bytes.getInt();
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = bytes.getInt();
        }
        return new TreeEnsemble(features, link, base, singlePrecision, roots, nodes(bytes, count));
    }

    private static TreeNodes nodes(ByteBuffer bytes, int count) {
        TreeNodes.Builder builder = new TreeNodes.Builder();
        int first = bytes.position();
        for (int node = 0; node < count; node++) {
            int at = first + node * NODE;
            builder.leaf(bytes.getDouble(at + 24), bytes.getDouble(at + 32));
        }
        for (int node = 0; node < count; node++) {
            int at = first + node * NODE;
            if (bytes.getInt(at) >= 0) {
                builder.split(
                        node,
                        bytes.getInt(at),
                        bytes.getDouble(at + 16),
                        bytes.getInt(at + 12) == 1,
                        bytes.getDouble(at + 40),
                        bytes.getInt(at + 4),
                        bytes.getInt(at + 8));
            }
        }
        return builder.build();
    }
}
