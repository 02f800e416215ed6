package org.haguecourier.routing.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Has every statement built alone, so that one mistake does not hide the next, and each has its line. */
final class Trial {
    private static final Set<String> CLASSES = Set.of("exceptionType", "beanType", "unmarshalType", "resultType");

    /** They have a meaning only within a piece that is used. */
    private static final Set<String> ENDS_OF_A_PIECE = Set.of("kamelet:source", "kamelet:sink");

    private static final Set<String> BEANS = Set.of("bean", "process", "method");
    private static final Pattern QUOTED = Pattern.compile("[\"'\\[](\\w[^\"'\\]]*)[\"'\\]]");

    private final Rehearsal rehearsal;
    private final Values values;
    private final Words words;
    private final Findings findings;

    Trial(Rehearsal rehearsal, Values values, Words words, Findings findings) {
        this.rehearsal = rehearsal;
        this.values = values;
        this.words = words;
        this.findings = findings;
    }

    /** @param unknowable beans that are not there in the rehearsal, though they may be in the courier */
    void check(List<Statement> statements, Set<String> unknowable) {
        for (Statement statement : statements) {
            classes(statement);
            statement.own().forEach(node -> method(statement, node));
            statement.own().forEach(node -> bean(statement, node, unknowable));
            boolean known = statement
                    .own()
                    .noneMatch(node -> node.isText()
                            && (unknowable.contains(bean(node.text())) || ENDS_OF_A_PIECE.contains(node.text())));
            if (known && !findings.touch(statement.file(), statement.lines())) {
                build(statement);
            }
        }
    }

    private void build(Statement statement) {
        Optional<List<Object>> alone = statement.alone(values);
        alone.flatMap(rehearsal::tryOut).or(() -> late(statement)).ifPresent(why -> {
            Words.Said said = words.of(why);
            int line =
                    said.word().isEmpty() ? lineOfAValueIn(said.message(), statement) : lineOf(statement, said.word());
            findings.add(statement.file(), line, Words.withoutValues(said.message(), used(statement)));
        });
    }

    /** Some expressions Camel reads only at the start. */
    private Optional<Throwable> late(Statement statement) {
        Optional<String> expression =
                switch (statement.name()) {
                    case "throwException" -> statement.node().text("message");
                    case "toD" ->
                        statement
                                .node()
                                .text("uri")
                                .or(() -> Optional.of(statement.node().text()));
                    default -> Optional.empty();
                };
        return expression
                .map(text -> values.fillParameters(text, statement.scope()))
                .filter(filled -> !filled.open() && filled.text().contains("${"))
                .flatMap(filled -> rehearsal.tryOut(Statement.expression(filled.text())));
    }

    private static int lineOf(Statement statement, String word) {
        int line = statement.node().lineOf(word);
        return statement.lines().contains(line) ? line : statement.node().line();
    }

    /** Messages quote what they do not like. */
    private static int lineOfAValueIn(String message, Statement statement) {
        return QUOTED.matcher(message)
                .results()
                .map(quoted -> quoted.group(1))
                .flatMap(value -> statement
                        .own()
                        .filter(node -> node.isText() && node.text().contains(value)))
                .mapToInt(YamlNode::line)
                .findFirst()
                .orElse(statement.node().line());
    }

    private Map<String, String> used(Statement statement) {
        Map<String, String> used = new HashMap<>();
        statement
                .own()
                .filter(YamlNode::isText)
                .forEach(node ->
                        used.putAll(values.fill(node.text(), statement.scope()).used()));
        return used;
    }

    private void classes(Statement statement) {
        statement.own().forEach(node -> {
            boolean conversion =
                    statement.name().startsWith("convert") && node.key().equals("type");
            if (node.isText() && (conversion || CLASSES.contains(node.key()))) {
                type(statement, node);
            }
            if (node.key().equals("exception") && node.isList()) {
                node.children().stream().filter(YamlNode::isText).forEach(one -> exception(statement, one));
            }
        });
    }

    private void exception(Statement statement, YamlNode node) {
        type(statement, node)
                .filter(type -> !Throwable.class.isAssignableFrom(type))
                .ifPresent(type -> findings.add(
                        statement.file(), node.line(), node.text() + " is no exception; name a class that is one"));
    }

    private Optional<Class<?>> type(Statement statement, YamlNode node) {
        if (node.text().contains("{{")) {
            return Optional.empty();
        }
        Optional<Class<?>> type = rehearsal.type(node.text());
        if (type.isEmpty()) {
            findings.add(
                    statement.file(),
                    node.line(),
                    "there is no class " + node.text() + "; correct its name, or put its jar into lib/");
        } else if (node.key().equals("exceptionType") && !Throwable.class.isAssignableFrom(type.get())) {
            findings.add(statement.file(), node.line(), node.text() + " is no exception; name a class that is one");
        }
        return type;
    }

    /** Camel looks for the method only when the first message comes. */
    private void method(Statement statement, YamlNode node) {
        Optional<YamlNode> method = node.child("method").filter(YamlNode::isText);
        if (method.isEmpty() || method.get().text().contains("{{")) {
            return;
        }
        Optional<Class<?>> type = node.text("ref")
                .flatMap(ref -> rehearsal.bean(bean(ref)))
                .<Class<?>>map(Object::getClass)
                .or(() -> node.text("beanType").flatMap(rehearsal::type));
        type.flatMap(known -> Methods.missing(known, method.get().text()))
                .ifPresent(why -> findings.add(statement.file(), method.get().line(), why));
    }

    private void bean(Statement statement, YamlNode node, Set<String> unknowable) {
        Optional<YamlNode> ref = node.child("ref").filter(YamlNode::isText);
        if (!BEANS.contains(node.key()) || ref.isEmpty()) {
            return;
        }
        String name = values.fillParameters(ref.get().text(), statement.scope()).text();
        if (!name.contains("{{")
                && !unknowable.contains(bean(name))
                && rehearsal.bean(bean(name)).isEmpty()) {
            findings.add(statement.file(), ref.get().line(), words.noBean(bean(name)));
        }
    }

    private static String bean(String reference) {
        return reference.replaceFirst("^#(bean:)?", "");
    }
}
