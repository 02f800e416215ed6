package org.haguecourier.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import org.haguecourier.routes.Steps.Call;

/**
 * What our routes keep to, so that they can be read, opened with other editors, and relied upon by integrators. Says
 * for each violation in which file and at which step.
 */
final class Wiring {
    private static final Set<String> TOP_LEVEL =
            Set.of("route", "routeConfiguration", "routeTemplate", "templatedRoute", "beans");

    /** Camel numbers routes that say nothing from here on, in no order that one could rely on. */
    private static final int UNORDERED = 1000;

    private static final int AFTER_INTEGRATORS = 100_000;

    private final NamedBeans beans;
    private final Set<String> optionalPorts;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> routes = new TreeSet<>();
    private final Set<String> policies = new HashSet<>();
    private final Set<String> templates = new HashSet<>();
    private final Map<String, Node> ports = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Call, Node> callers = new HashMap<>();
    private final List<Node> named = new ArrayList<>();
    private final List<Node> instances = new ArrayList<>();

    /** @param optionalPorts names that an integrator may or may not listen at */
    Wiring(NamedBeans beans, Set<String> optionalPorts) {
        this.beans = beans;
        this.optionalPorts = optionalPorts;
    }

    /** @return one line for each violation, none if all is well */
    List<String> violations(List<RouteFile> files) {
        files.forEach(this::file);
        calls.forEach(this::isAnswered);
        named.forEach(this::hasItsPolicy);
        instances.forEach(this::hasItsTemplate);
        return List.copyOf(violations);
    }

    /** Of everything that runs: routes, and what templates are made into. */
    Set<String> routeIds() {
        return routes;
    }

    private void file(RouteFile file) {
        if (!file.text().startsWith("#")) {
            violations.add(file.name() + ": does not begin with a comment that says what it is for");
        }
        Object content;
        try {
            content = file.content();
        } catch (YamlEngineException broken) {
            violations.add(file.name() + ": is no YAML: " + broken.getMessage().replace('\n', ' '));
            return;
        }
        Node root = new Node(file.name() + ": ", "", content);
        if (!(content instanceof List<?>)) {
            tell(root, "is no list of routes");
        }
        Set<String> flows = new TreeSet<>();
        root.items().forEach(item -> topLevel(item, flows));
        isNamedAfterItsFlow(file, flows);
        new Secrets(violations).look(root);
    }

    private void topLevel(Node item, Set<String> flows) {
        if (item.map().size() != 1 || !TOP_LEVEL.containsAll(item.map().keySet())) {
            tell(
                    item,
                    "is not canonical: write one of " + new TreeSet<>(TOP_LEVEL) + ", not "
                            + item.map().keySet());
            return;
        }
        Node body = item.children().get(0);
        switch (body.key()) {
            case "route" -> flows.addAll(route(body));
            case "routeConfiguration" -> policy(body);
            case "routeTemplate" -> flows.addAll(template(body));
            case "templatedRoute" -> instance(body);
            default -> steps(body);
        }
    }

    private Set<String> route(Node route) {
        need(route, "id");
        need(route, "description");
        Set<String> id = route.text("id").map(Set::of).orElse(Set.of());
        routes.addAll(id);
        remember(route);
        flow(route);
        return id;
    }

    private void flow(Node route) {
        if (!leavesErrorsToItsCaller(route)) {
            need(route, "routeConfigurationId");
        }
        named.add(route);
        from(route);
        steps(route.child("from")).forEach(call -> callers.put(call, route));
    }

    /** A called route with a policy of its own would end its caller's route, too, whenever that policy handles anything. */
    private static boolean leavesErrorsToItsCaller(Node route) {
        return route.child("errorHandler").has("noErrorHandler")
                && route.child("from")
                        .text("uri")
                        .filter(uri -> uri.startsWith("direct:"))
                        .isPresent();
    }

    private void policy(Node policy) {
        need(policy, "id");
        need(policy, "description");
        policy.text("id").ifPresent(policies::add);
        steps(policy);
    }

    private Set<String> template(Node template) {
        need(template, "id");
        need(template, "description");
        Set<String> id = template.text("id").map(Set::of).orElse(Set.of());
        templates.addAll(id);
        remember(template);
        if (template.child("route").isMap()) {
            flow(template.child("route"));
        } else {
            tell(template, "is not canonical: a template holds a route, spelled out");
        }
        return id;
    }

    private void instance(Node instance) {
        need(instance, "routeId");
        need(instance, "routeTemplateRef");
        instance.text("routeId").ifPresent(id -> {
            routes.add(id);
            unique(instance, id);
        });
        instances.add(instance);
    }

    private void from(Node route) {
        Node from = route.child("from");
        if (!from.isMap()) {
            tell(from, "is not canonical: write from as a map with uri and steps");
            return;
        }
        need(from, "id");
        need(from, "uri");
        Call port = Call.of(from);
        if (!port.isDirect()) {
            need(from, "description");
            return;
        }
        Node other = ports.putIfAbsent(port.port(), route);
        if (other != null) {
            tell(from, "listens at direct:" + port.port() + " as " + other.path() + " does");
        }
    }

    private List<Call> steps(Node place) {
        Steps steps = new Steps(violations, beans);
        steps.look(place);
        calls.addAll(steps.calls());
        steps.withIds().forEach(this::remember);
        return steps.calls();
    }

    private void isAnswered(Call call) {
        if (call.isOptional()) {
            isKnown(call);
        } else if (optionalPorts.contains(call.port())) {
            tell(call.node(), "calls an optional port; write port:" + call.port());
        } else if (ports.containsKey(call.port())) {
            startsFirst(ports.get(call.port()), call);
        } else {
            tell(call.node(), "calls direct:" + call.port() + ", where nobody listens");
        }
    }

    private void isKnown(Call call) {
        if (!optionalPorts.contains(call.port())) {
            tell(call.node(), "calls port:" + call.port() + ", which is none of " + optionalPorts);
        } else if (callers.containsKey(call) && start(callers.get(call)) < AFTER_INTEGRATORS) {
            tell(
                    callers.get(call),
                    "needs a startupOrder from " + AFTER_INTEGRATORS + " on, or it passes by port:" + call.port()
                            + " before an integrator's route listens there");
        }
    }

    /** What is due is taken at once, so a port must be open before its callers start. */
    private void startsFirst(Node listener, Call call) {
        Node caller = callers.get(call);
        if (caller != null && start(listener) >= start(caller)) {
            tell(caller, "may start before direct:" + call.port() + " listens; give it a higher startupOrder");
        }
    }

    private static int start(Node route) {
        return route.text("startupOrder").map(Integer::parseInt).orElse(UNORDERED);
    }

    private void hasItsPolicy(Node route) {
        route.text("routeConfigurationId")
                .filter(id -> !policies.contains(id))
                .ifPresent(id -> tell(route, "names the routeConfiguration " + id + ", which is nowhere"));
    }

    private void hasItsTemplate(Node instance) {
        instance.text("routeTemplateRef")
                .filter(id -> !templates.contains(id))
                .ifPresent(id -> tell(instance, "names the routeTemplate " + id + ", which is nowhere"));
    }

    private void isNamedAfterItsFlow(RouteFile file, Set<String> flows) {
        String stem = file.stem();
        if (!flows.isEmpty() && !flows.contains(stem)) {
            violations.add(file.name() + ": is not named after its flow: no route or template \"" + stem + "\" in it");
        }
        flows.stream()
                .filter(flow -> !flow.equals(stem) && !flow.startsWith(stem + "-"))
                .forEach(flow ->
                        violations.add(file.name() + ": " + flow + ": is another flow, with a file of its own"));
    }

    private void remember(Node node) {
        node.text("id").ifPresent(id -> unique(node, id));
    }

    private void unique(Node node, String id) {
        String other = ids.putIfAbsent(id, node.path());
        if (other != null) {
            tell(node, "has the id " + id + ", which is also at " + other);
        }
    }

    private void need(Node node, String field) {
        if (node.text(field).isEmpty()) {
            tell(node, "has no " + field);
        }
    }

    private void tell(Node node, String wrong) {
        violations.add(node.path() + " " + wrong);
    }
}
