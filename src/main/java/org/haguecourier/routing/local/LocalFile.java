package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One file that could be read.
 *
 * @param items what stands at its outermost level
 */
record LocalFile(String name, List<YamlNode> items) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LARGEST = 1024 * 1024;

    /** @return nothing if it cannot be read as a list of routes, which has been told then */
    static Optional<LocalFile> read(String name, byte[] content, Findings findings) {
        if (!RouteSet.isRead(name)) {
            findings.add(name, 0, misplaced(name));
            return Optional.empty();
        }
        if (content.length > LARGEST) {
            findings.add(name, 0, "is larger than 1 MiB; split it into several files");
            return Optional.empty();
        }
        try {
            return compose(name, decode(content), findings);
        } catch (CharacterCodingException notUtf8) {
            findings.add(name, lineOfTheFirstWrongByte(content), "is not UTF-8; save it in that encoding");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            findings.add(name, line, "is no YAML: " + broken.getProblem() + begun(broken, line) + hint(broken));
        } catch (YamlEngineException broken) {
            findings.add(name, 0, "is no YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    /** Any other YAML that holds one map, such as a kamelet; nothing if it cannot be read. */
    static Optional<YamlNode> tree(Path file) {
        try {
            LoadSettings settings = LoadSettings.builder().build();
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .flatMap(root -> new YamlReader(file.toString(), new Findings()).tree(root));
        } catch (IOException | YamlEngineException unreadable) {
            return Optional.empty();
        }
    }

    private static String misplaced(String name) {
        return name.indexOf('/') < 0
                ? "is not read because of its name; let it end in " + RouteSet.ENDING + ", or put it elsewhere"
                : "is not read because it is in a folder of its own; put it into routes/local itself";
    }

    /** What is never closed is noticed much later. */
    private static String begun(MarkedYamlEngineException broken, int line) {
        int begun = broken.getContextMark().map(mark -> mark.getLine() + 1).orElse(line);
        return begun == line ? "" : " (in what begins in line " + begun + ")";
    }

    private static String hint(MarkedYamlEngineException broken) {
        String problem = String.valueOf(broken.getProblem());
        if (problem.contains("'\\t'") || problem.contains("TAB")) {
            return "; indent with spaces, not with tabs";
        }
        return "; look at the indentation, colons and quotes of this line and the one above";
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return text.subSequence(marked ? 1 : 0, text.length()).toString();
    }

    private static int lineOfTheFirstWrongByte(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer before = CharBuffer.allocate(content.length + 1);
        CoderResult end = decoder.decode(ByteBuffer.wrap(content), before, true);
        before.flip();
        return end.isError() ? 1 + (int) before.chars().filter(c -> c == '\n').count() : 0;
    }

    private static Optional<LocalFile> compose(String name, String text, Findings findings) {
        List<Node> documents = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        new Compose(settings).composeAllFromString(text).forEach(documents::add);
        if (documents.isEmpty()) {
            findings.add(name, 0, "holds nothing; delete it, or let its name end otherwise while it is not wanted");
            return Optional.empty();
        }
        if (documents.size() > 1) {
            int line = documents
                    .get(1)
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            findings.add(name, line, "begins a second document after \"---\", which is not read; make it a file");
        }
        return new YamlReader(name, findings).tree(documents.get(0)).flatMap(root -> list(name, root, findings));
    }

    private static Optional<LocalFile> list(String name, YamlNode root, Findings findings) {
        if (root.isList() && !root.children().isEmpty()) {
            return Optional.of(new LocalFile(name, root.children()));
        }
        String wrong = root.kind() == YamlNode.Kind.NOTHING || root.isList()
                ? "holds nothing; delete it, or let its name end otherwise while it is not wanted"
                : "is no list; begin with \"- route:\" and indent what follows";
        findings.add(name, root.kind() == YamlNode.Kind.NOTHING ? 0 : root.line(), wrong);
        return Optional.empty();
    }
}
