package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a set of files will run as: its routes, its templates with the values of their instances, and what holds for them. */
final class Flows {
    private final List<Flow> running = new ArrayList<>();
    private final List<Flow> idle = new ArrayList<>();
    private final List<Statement> beside = new ArrayList<>();
    private final List<LocalFile> files;

    private Flows(List<LocalFile> files) {
        this.files = files;
    }

    static Flows of(List<LocalFile> files) {
        Flows flows = new Flows(files);
        files.forEach(file -> file.items().forEach(item -> item.children().forEach(one -> flows.take(file, one))));
        return flows;
    }

    /** What will be a route of its own. */
    List<Flow> running() {
        return running;
    }

    /** Every statement there is, each template's once for each of its instances. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(beside);
        List<Flow> all = new ArrayList<>(running);
        all.addAll(idle);
        for (Flow flow : all) {
            flow.from().ifPresent(from -> {
                statements.add(new Statement(flow.file(), Statement.Place.SOURCE, from, flow.scope()));
                steps(flow.file(), from, flow.scope(), statements);
            });
            if (!flow.body().key().equals("from")) {
                YamlNode route = without(Set.of("from", "steps"), flow.body());
                statements.add(new Statement(flow.file(), Statement.Place.ROUTE, route, flow.scope()));
            }
        }
        return statements;
    }

    private void take(LocalFile file, YamlNode item) {
        switch (item.key()) {
            case "route" ->
                running.add(new Flow(
                        file.name(), file.name(), item.child("id").orElse(item), item.text("id"), item, Scope.NONE));
            case "from" -> running.add(new Flow(file.name(), file.name(), item, Optional.empty(), item, Scope.NONE));
            case "routeTemplate" -> template(file, item);
            case "routeConfiguration" -> policy(file, item);
            case "onException", "onCompletion", "intercept", "interceptFrom", "interceptSendToEndpoint" -> {
                beside(file, item);
            }
            case "errorHandler", "dataFormats" ->
                beside.add(new Statement(file.name(), Statement.Place.BESIDE, item, Scope.NONE));
            default -> {
                // Beans are made before anything else; instances are looked at with their templates.
            }
        }
    }

    private void beside(LocalFile file, YamlNode item) {
        beside.add(new Statement(file.name(), Statement.Place.BESIDE, item, Scope.NONE));
        steps(file.name(), item, Scope.NONE, beside);
    }

    private void policy(LocalFile file, YamlNode policy) {
        for (YamlNode part : policy.children()) {
            if (part.key().equals("errorHandler")) {
                beside.add(new Statement(file.name(), Statement.Place.BESIDE, part, Scope.NONE));
            } else if (part.isList()) {
                part.children().forEach(item -> item.children().forEach(one -> beside(file, one)));
            }
        }
    }

    private void template(LocalFile file, YamlNode template) {
        Optional<YamlNode> body = template.child("route").or(() -> template.child("from"));
        if (body.isEmpty()) {
            return;
        }
        List<Flow> instances = instances(template.text("id").orElse(""))
                .map(one -> new Flow(
                        file.name(), one.file(), one.named(), one.id(), body.get(), scope(template, one.body())))
                .toList();
        running.addAll(instances);
        if (instances.isEmpty()) {
            Scope defaults = scope(template, template);
            idle.add(new Flow(file.name(), file.name(), template, Optional.empty(), body.get(), defaults));
        }
    }

    private record Instance(String file, YamlNode named, Optional<String> id, YamlNode body) {}

    private Stream<Instance> instances(String template) {
        return files.stream().flatMap(file -> file.items().stream()
                .flatMap(item -> item.child("templatedRoute").stream())
                .filter(one ->
                        one.text("routeTemplateRef").filter(template::equals).isPresent())
                .map(one -> new Instance(file.name(), one.child("routeId").orElse(one), one.text("routeId"), one)));
    }

    /** @param instance or the template itself, which gives no values */
    private static Scope scope(YamlNode template, YamlNode instance) {
        Map<String, String> values = new HashMap<>();
        Set<String> open = new HashSet<>();
        for (YamlNode parameter : template.items("parameters")) {
            String name = parameter.text("name").orElse("");
            parameter.text("defaultValue").ifPresentOrElse(value -> values.put(name, value), () -> open.add(name));
        }
        if (instance != template) {
            for (YamlNode parameter : instance.items("parameters")) {
                parameter.text("value").ifPresent(value -> {
                    values.put(parameter.text("name").orElse(""), value);
                    open.remove(parameter.text("name").orElse(""));
                });
            }
        }
        return new Scope(values, open);
    }

    private static void steps(String file, YamlNode node, Scope scope, List<Statement> statements) {
        for (YamlNode child : node.children()) {
            if (child.key().equals("steps") && child.isList()) {
                child.children().stream()
                        .filter(item -> item.isMap() && item.children().size() == 1)
                        .forEach(item -> step(file, item.children().get(0), scope, statements));
            } else if (!child.key().equals("parameters")) {
                steps(file, child, scope, statements);
            }
        }
    }

    private static void step(String file, YamlNode step, Scope scope, List<Statement> statements) {
        split(step).forEach(part -> statements.add(new Statement(file, Statement.Place.STEP, part, scope)));
        steps(file, step, scope, statements);
    }

    /** Each branch alone, or only the first mistake of them all would be found. */
    private static List<YamlNode> split(YamlNode step) {
        String branches = step.key().equals("choice") ? "when" : "doCatch";
        List<YamlNode> items = step.items(branches);
        if (items.size() < 2) {
            return List.of(step);
        }
        return items.stream().map(item -> only(step, branches, item)).toList();
    }

    private static YamlNode only(YamlNode step, String branches, YamlNode item) {
        List<YamlNode> children = step.children().stream()
                .map(child -> child.key().equals(branches)
                        ? new YamlNode(child.key(), item.line(), child.kind(), "", List.of(item))
                        : child)
                .toList();
        return new YamlNode(step.key(), item.line(), step.kind(), "", children);
    }

    private static YamlNode without(Set<String> keys, YamlNode map) {
        List<YamlNode> rest = map.children().stream()
                .filter(child -> !keys.contains(child.key()))
                .toList();
        return new YamlNode(map.key(), map.line(), map.kind(), "", rest);
    }
}
