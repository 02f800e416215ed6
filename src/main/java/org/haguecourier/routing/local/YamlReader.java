package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes one tree of what the YAML parser has found. An alias may refer to itself: there are bounds. */
final class YamlReader {
    private static final int DEEPEST = 100;
    private static final int MOST = 100_000;

    private final String file;
    private final Findings findings;
    private int nodes;

    YamlReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** @return nothing if it grows beyond all bounds, which has been told then */
    Optional<YamlNode> tree(Node root) {
        YamlNode tree = node("", line(root), root, 0);
        if (nodes > MOST) {
            findings.add(file, 0, "is larger than any route needs to be, or an alias (*name) refers to itself");
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    private YamlNode node(String key, int line, Node node, int depth) {
        nodes++;
        if (depth > DEEPEST) {
            nodes = MOST + 1;
        }
        if (nodes > MOST) {
            return new YamlNode(key, line, YamlNode.Kind.NOTHING, "", List.of());
        }
        if (node instanceof MappingNode map) {
            return new YamlNode(key, line, YamlNode.Kind.MAP, "", entries(map, depth));
        }
        if (node instanceof SequenceNode list) {
            List<YamlNode> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(node("", line(item), item, depth + 1)));
            return new YamlNode(key, line, YamlNode.Kind.LIST, "", List.copyOf(items));
        }
        ScalarNode scalar = (ScalarNode) node;
        YamlNode.Kind kind = scalar.getTag().equals(Tag.NULL) ? YamlNode.Kind.NOTHING : YamlNode.Kind.TEXT;
        return new YamlNode(key, line, kind, scalar.getValue(), List.of());
    }

    private List<YamlNode> entries(MappingNode map, int depth) {
        List<YamlNode> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : map.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = line(entry.getKeyNode());
            if (!seen.add(key)) {
                findings.add(file, line, "\"" + key + "\" stands here twice; only one of them would count");
            }
            entries.add(node(key, line, entry.getValueNode(), depth + 1));
        }
        return List.copyOf(entries);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
