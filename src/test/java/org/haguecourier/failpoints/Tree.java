package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.haguecourier.files.Sha256;

/**
 * A home in memory: each path below it with its file, and two paths with the same file object are two names of one file.
 * It is what a process that is halted leaves behind, since nothing that the system was given gets lost with it.
 */
record Tree(SortedMap<String, Node> nodes) {
    /** @param content null for a folder */
    record Node(byte[] content) {
        static final Node FOLDER = new Node(null);

        boolean isFolder() {
            return content == null;
        }
    }

    static Tree of(Path home) throws IOException {
        SortedMap<String, Node> nodes = new TreeMap<>();
        Map<Object, Node> known = new HashMap<>();
        if (Files.exists(home)) {
            try (Stream<Path> tree = Files.walk(home)) {
                for (Path path : tree.toList()) {
                    nodes.put(home.relativize(path).toString(), node(path, known));
                }
            }
        }
        return new Tree(nodes);
    }

    private static Node node(Path path, Map<Object, Node> known) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            return Node.FOLDER;
        }
        Node node = known.get(attributes.fileKey());
        if (node == null) {
            node = new Node(Files.readAllBytes(path));
            known.put(attributes.fileKey(), node);
        }
        return node;
    }

    void writeTo(Path home) throws IOException {
        Map<Node, Path> written = new IdentityHashMap<>();
        for (Map.Entry<String, Node> named : nodes.entrySet()) {
            Path path = home.resolve(named.getKey());
            Node node = named.getValue();
            if (node.isFolder()) {
                Files.createDirectories(path);
            } else if (written.containsKey(node)) {
                Files.createLink(path, written.get(node));
            } else {
                written.put(node, Files.write(path, node.content()));
            }
        }
    }

    /** Two trees with the same one are the same to whoever starts on them. */
    String signature() {
        StringBuilder all = new StringBuilder();
        Map<Node, Integer> numbers = new IdentityHashMap<>();
        nodes.forEach((name, node) -> {
            numbers.putIfAbsent(node, numbers.size());
            all.append(name).append('\0').append(numbers.get(node)).append('\0');
            all.append(node.isFolder() ? "" : Sha256.of(node.content())).append('\n');
        });
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
