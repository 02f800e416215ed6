package org.haguecourier.routing.local;

import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.util.URISupport;

/**
 * One end of a connection, with the values of the settings in their places.
 *
 * @param at where it stands
 * @param scheme the component
 * @param rest what follows it, without options
 * @param options those of the address and the parameters together
 * @param used settings and their values, which may be secret
 */
record Call(
        Statement statement,
        Direction direction,
        YamlNode at,
        String scheme,
        String rest,
        Map<String, String> options,
        Map<String, String> used) {
    enum Direction {
        FROM,
        TO
    }

    private static final Set<String> ADDRESSED = Set.of("from", "to", "toD", "wireTap", "poll");
    private static final Set<String> COMPUTED =
            Set.of("enrich", "pollEnrich", "recipientList", "routingSlip", "dynamicRouter");
    private static final Set<String> SOURCES = Set.of("from", "poll", "pollEnrich");
    private static final Set<String> FIXED_LANGUAGES = Set.of("constant", "simple");

    /** Those of which the address can be known before anything runs. */
    static List<Call> of(Statement statement, Values values) {
        YamlNode node = statement.node();
        Direction direction = SOURCES.contains(statement.name()) ? Direction.FROM : Direction.TO;
        Stream<Call> own = Stream.empty();
        if (ADDRESSED.contains(statement.name())) {
            own = Stream.of(node).flatMap(one -> addressed(statement, direction, one, values));
        } else if (COMPUTED.contains(statement.name())) {
            own = fixed(node).flatMap(one -> Stream.of(one.text().split(","))
                    .flatMap(uri -> parsed(statement, direction, one, uri.strip(), Map.of(), values)));
        } else if (statement.name().equals("kamelet")) {
            own = node.text("name").or(() -> Optional.of(node.text())).stream()
                    .flatMap(name -> parsed(
                            statement,
                            direction,
                            node,
                            "kamelet:" + name,
                            parameters(node, statement, values),
                            values));
        }
        Stream<Call> inside = statement
                .own()
                .filter(one -> one.isText()
                        && (one.key().equals("deadLetterUri") || one.key().equals("afterUri")))
                .flatMap(one -> parsed(statement, Direction.TO, one, one.text(), Map.of(), values));
        return Stream.concat(own, inside).toList();
    }

    private static Stream<Call> addressed(Statement statement, Direction direction, YamlNode node, Values values) {
        return node.child("uri").or(() -> Optional.of(node)).filter(YamlNode::isText).stream()
                .flatMap(uri ->
                        parsed(statement, direction, uri, uri.text(), parameters(node, statement, values), values));
    }

    /** An expression that says the same each time. */
    private static Stream<YamlNode> fixed(YamlNode node) {
        YamlNode holder = node.child("expression").orElse(node);
        return holder.children().stream()
                .filter(language -> FIXED_LANGUAGES.contains(language.key()))
                .flatMap(language -> language.child("expression").or(() -> Optional.of(language)).stream())
                .filter(text -> text.isText() && !text.text().contains("${"));
    }

    private static Map<String, Values.Filled> parameters(YamlNode node, Statement statement, Values values) {
        Map<String, Values.Filled> parameters = new LinkedHashMap<>();
        node.child("parameters").stream()
                .flatMap(all -> all.children().stream())
                .filter(YamlNode::isText)
                .forEach(one -> parameters.put(one.key(), values.fill(one.text(), statement.scope())));
        return parameters;
    }

    private static Stream<Call> parsed(
            Statement statement,
            Direction direction,
            YamlNode at,
            String uri,
            Map<String, Values.Filled> parameters,
            Values values) {
        Values.Filled filled = values.fill(uri, statement.scope());
        return filled
                .whole()
                .filter(whole -> !whole.isBlank())
                .map(whole -> {
                    int query = whole.indexOf('?');
                    String address = query < 0 ? whole : whole.substring(0, query);
                    Map<String, String> options = new LinkedHashMap<>(query(whole, query));
                    Map<String, String> used = new LinkedHashMap<>(filled.used());
                    parameters.forEach((name, value) -> {
                        options.put(name, value.text());
                        used.putAll(value.used());
                    });
                    int colon = address.indexOf(':');
                    String scheme = colon < 0 ? address : address.substring(0, colon);
                    String rest = colon < 0 ? "" : address.substring(colon + 1).replaceFirst("^//", "");
                    return new Call(statement, direction, at, scheme, rest, options, used);
                })
                .stream();
    }

    private static Map<String, String> query(String uri, int mark) {
        Map<String, String> options = new LinkedHashMap<>();
        if (mark >= 0) {
            try {
                URISupport.parseQuery(uri.substring(mark + 1)).forEach((key, value) -> options.put(key, "" + value));
            } catch (URISyntaxException | IllegalArgumentException notAQuery) {
                // The rehearsal says what is wrong with it.
                return Map.of();
            }
        }
        return options;
    }

    String file() {
        return statement.file();
    }

    /** The name of a {@code direct:}, which may be among the parameters. */
    String name() {
        return rest.isEmpty() ? options.getOrDefault("name", "") : rest;
    }

    /** Where this option stands. */
    int lineOf(String option) {
        return statement
                .node()
                .child("parameters")
                .flatMap(all -> all.child(option))
                .map(YamlNode::line)
                .orElse(at.line());
    }

    boolean isDirect() {
        return scheme.equals("direct");
    }

    /** Whether any part is only known when it runs. */
    boolean isDynamic() {
        return scheme.contains("${") || rest.contains("${");
    }
}
