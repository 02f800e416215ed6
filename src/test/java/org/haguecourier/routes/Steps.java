package org.haguecourier.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules for single steps, wherever they stand: in a route, below a choice, in an error policy. */
final class Steps {
    static final int LONGEST_EXPRESSION = 120;

    /** What data is picked out with; everything else is a program in the wrong place. */
    private static final Set<String> LANGUAGES = Set.of(
            "simple",
            "constant",
            "method",
            "variable",
            "header",
            "exchangeProperty",
            "xpath",
            "jsonpath",
            "tokenize",
            "xtokenize");

    private static final Set<String> SCRIPTS = Set.of(
            "groovy",
            "js",
            "javaScript",
            "joor",
            "java",
            "csimple",
            "mvel",
            "ognl",
            "python",
            "spel",
            "wasm",
            "jq",
            "datasonnet",
            "language",
            "xquery",
            "hl7terser",
            "script");

    private static final Set<String> NEED_AN_EXPRESSION = Set.of(
            "filter",
            "when",
            "setBody",
            "setHeader",
            "setProperty",
            "setVariable",
            "transform",
            "validate",
            "split",
            "loop",
            "delay",
            "throttle",
            "sort",
            "enrich",
            "pollEnrich",
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "idempotentConsumer",
            "onWhen");

    private static final Set<String> OUTBOUND =
            Set.of("to", "toD", "wireTap", "enrich", "pollEnrich", "recipientList", "routingSlip", "dynamicRouter");

    private static final Set<String> HOLD_AN_EXPRESSION =
            Set.of("correlationExpression", "completionPredicate", "handled", "continued", "retryWhile");

    private static final Set<String> WITHIN_THE_PROCESS = Set.of("direct", "seda", "log", "mock");

    /** One end of a connection; {@code direct:} is written with its name in the URI or among the parameters. */
    record Call(Node node, String scheme, String port) {
        static Call of(Node node) {
            String uri = node.text("uri").orElse("");
            int colon = uri.indexOf(':');
            String scheme = colon < 0 || uri.startsWith("{{") ? uri : uri.substring(0, colon);
            String rest = colon < 0 ? "" : uri.substring(colon + 1).replaceFirst("^//", "");
            String port = rest.isEmpty() ? node.child("parameters").text("name").orElse("") : rest;
            return new Call(node, scheme, port.replaceFirst("\\?.*", ""));
        }

        boolean isDirect() {
            return scheme.equals("direct");
        }

        /** One that an integrator may or may not listen at. */
        boolean isOptional() {
            return scheme.equals("port");
        }

        boolean leavesTheProcess() {
            return !WITHIN_THE_PROCESS.contains(scheme);
        }
    }

    private final List<String> violations;
    private final NamedBeans beans;
    private final List<Call> calls = new ArrayList<>();
    private final List<Node> withIds = new ArrayList<>();

    Steps(List<String> violations, NamedBeans beans) {
        this.violations = violations;
        this.beans = beans;
    }

    /** Of ports; whether somebody listens is known when all files are read. */
    List<Call> calls() {
        return calls;
    }

    List<Node> withIds() {
        return withIds;
    }

    void look(Node place) {
        place.walk(this::visit);
    }

    private void visit(Node node) {
        if (node.key().equals("steps") && node.value() instanceof List<?>) {
            node.items().forEach(this::step);
        }
        if (node.isMap() && node.has("id")) {
            withIds.add(node);
        }
        if (node.key().equals("uri") && String.valueOf(node.value()).contains("?")) {
            tell(node, "has options in a query string; write them as parameters");
        }
        if (NEED_AN_EXPRESSION.contains(node.key()) && !(node.value() instanceof List<?>)) {
            spelledOut(node);
        }
        if (HOLD_AN_EXPRESSION.contains(node.key())) {
            language(node);
        }
        if (node.value() instanceof String text) {
            text(node, text);
        }
        references(node);
    }

    private void step(Node item) {
        if (item.map().size() != 1) {
            tell(item, "is not one step: " + item.value());
            return;
        }
        Node step = item.children().get(0);
        if (!step.isMap()) {
            tell(step, "is not canonical: write " + step.key() + " as a map");
        }
        if (SCRIPTS.contains(step.key())) {
            tell(step, "is a script; decisions are taken by beans");
        }
        if (OUTBOUND.contains(step.key())) {
            outbound(step);
        }
    }

    private void outbound(Node step) {
        if (!step.isMap()) {
            return;
        }
        if (step.text("id").isEmpty()) {
            tell(step, "goes elsewhere and has no id");
        }
        Call call = Call.of(step);
        if (call.leavesTheProcess() && step.text("description").isEmpty()) {
            tell(step, "leaves the process and has no description");
        }
        if (call.isDirect() || call.isOptional()) {
            calls.add(call);
        }
        if (step.text("uri").isEmpty() && !NEED_AN_EXPRESSION.contains(step.key())) {
            tell(step, "has no uri");
        }
    }

    /** {@code when} is a list in a choice; its items come here one by one under the same key. */
    private void spelledOut(Node step) {
        if (!step.isMap()) {
            return;
        }
        if (step.child("expression").isMap()) {
            language(step.child("expression"));
        } else {
            tell(step, "is not canonical: spell out expression:");
        }
    }

    private void language(Node expression) {
        if (!expression.isMap()) {
            tell(expression, "is not canonical: spell out the language as a map");
            return;
        }
        for (Node language : expression.children()) {
            if (SCRIPTS.contains(language.key())) {
                tell(language, "is a script; decisions are taken by beans");
            } else if (!LANGUAGES.contains(language.key())) {
                tell(language, "is no language that our routes use: " + LANGUAGES);
            } else if (!language.isMap()) {
                tell(language, "is not canonical: write " + language.key() + " as a map");
            }
        }
    }

    private void text(Node node, String text) {
        if ((text.contains("${") || node.path().contains(".simple.")) && text.length() > LONGEST_EXPRESSION) {
            tell(node, "is longer than " + LONGEST_EXPRESSION + " characters; a bean would say it better");
        }
        if (text.startsWith("#") && text.length() > 1 && node.path().contains(".parameters.")) {
            exists(node, text.substring(1).replaceFirst("^bean:", ""));
        }
    }

    private void references(Node node) {
        boolean names = Set.of("bean", "process", "method").contains(node.key());
        if (!names || !node.isMap()) {
            return;
        }
        if (node.text("ref").isEmpty()) {
            tell(node, "names no bean; ref: is the one way to do so");
            return;
        }
        String ref = node.text("ref").get();
        if (exists(node, ref)) {
            node.text("method").flatMap(call -> beans.whyNot(ref, call)).ifPresent(why -> tell(node, why));
        }
    }

    private boolean exists(Node node, String name) {
        if (!beans.has(name)) {
            tell(node, "names the bean \"" + name + "\", which is none of " + beans.names());
        }
        return beans.has(name);
    }

    private void tell(Node node, String wrong) {
        violations.add(node.path() + " " + wrong);
    }
}
