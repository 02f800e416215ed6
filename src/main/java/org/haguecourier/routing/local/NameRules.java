package org.haguecourier.routing.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has a name has one of its own, and none of ours: Camel would put a local route in the place of ours without a word. */
final class NameRules {
    /** Camel numbers from here on what says nothing; below are our own, which others call. */
    private static final int FIRST = 1000;
    /** From here on are those of ours that begin work, when everything else is there. */
    private static final int LAST = 99_999;

    private final Ours ours;
    private final Findings findings;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> policies = new HashMap<>();

    NameRules(Ours ours, Findings findings) {
        this.ours = ours;
        this.findings = findings;
    }

    void check(List<LocalFile> files, Flows flows) {
        for (LocalFile file : files) {
            file.items().forEach(item -> {
                item.child("routeTemplate").ifPresent(one -> template(file, one));
                item.child("routeConfiguration").ifPresent(one -> policy(file, one));
            });
        }
        flows.running().forEach(this::route);
        flows.running().forEach(this::namesAPolicy);
        files.forEach(file ->
                file.items().forEach(item -> item.child("templatedRoute").ifPresent(one -> instance(file, one))));
    }

    private void route(Flow flow) {
        Optional<String> id = flow.id().filter(name -> !name.isBlank());
        if (id.isEmpty()) {
            String key = flow.named().key().equals("templatedRoute") ? "routeId" : "id";
            String wrap = flow.body().key().equals("from") && flow.named() == flow.body()
                    ? "; write \"- route:\" with an id, and this \"from\" below it"
                    : "; give it one with \"" + key + ":\"";
            tell(flow, "this route has no id, so neither the status nor the log could name it" + wrap);
        } else if (ours.hasRoute(id.get())) {
            tell(
                    flow,
                    "the route id \"" + id.get() + "\" is one of the courier's own, which it would replace;"
                            + " give it another");
        } else {
            unique(ids, flow.namedIn(), flow.named(), "the id", id.get());
        }
        flow.body().child("startupOrder").filter(YamlNode::isText).ifPresent(order -> order(flow, order));
        steps(flow);
    }

    private void order(Flow flow, YamlNode order) {
        if (!order.text().matches("[0-9]{1,9}")) {
            return;
        }
        int number = Integer.parseInt(order.text());
        if (number < FIRST || number > LAST) {
            findings.add(
                    flow.file(),
                    order.line(),
                    "startupOrder " + number + " is among the courier's own; use one from " + FIRST + " to " + LAST
                            + ", or none");
        } else {
            unique(orders, flow.file(), order, "the startupOrder", order.text());
        }
    }

    /** Camel wants the ids of steps to be unique, too, over all files. */
    private void steps(Flow flow) {
        if (flow.scope() != Scope.NONE) {
            return;
        }
        flow.from().stream().flatMap(YamlNode::walk).forEach(node -> node.child("id")
                .filter(id -> id.isText() && !node.key().equals("parameters"))
                .ifPresent(id -> {
                    if (ours.hasId(id.text())) {
                        findings.add(
                                flow.file(),
                                id.line(),
                                "the id \"" + id.text() + "\" is one of the courier's own; choose another");
                    } else {
                        unique(ids, flow.file(), id, "the id", id.text());
                    }
                }));
    }

    private void template(LocalFile file, YamlNode template) {
        template.child("id").filter(YamlNode::isText).ifPresent(id -> {
            if (ours.hasTemplate(id.text())) {
                findings.add(
                        file.name(),
                        id.line(),
                        "the template id \"" + id.text() + "\" is one of the courier's own; choose another");
            } else {
                unique(templates, file.name(), id, "the template id", id.text());
            }
        });
    }

    private void policy(LocalFile file, YamlNode policy) {
        Optional<YamlNode> id =
                policy.child("id").filter(one -> one.isText() && !one.text().isBlank());
        if (id.isEmpty()) {
            findings.add(
                    file.name(),
                    policy.line(),
                    "this routeConfiguration has no id, so Camel would apply it to the"
                            + " courier's own routes, too; give it an id, and name it with routeConfigurationId in your routes");
        } else if (ours.hasPolicy(id.get().text())) {
            findings.add(
                    file.name(),
                    id.get().line(),
                    "the routeConfiguration id \"" + id.get().text()
                            + "\" is one of the courier's own; choose another");
        } else {
            unique(
                    policies,
                    file.name(),
                    id.get(),
                    "the routeConfiguration id",
                    id.get().text());
        }
    }

    private void namesAPolicy(Flow flow) {
        flow.body().child("routeConfigurationId").filter(YamlNode::isText).ifPresent(node -> {
            for (String name : node.text().split(",")) {
                if (name.contains("*") || name.contains("{{") || policies.containsKey(name.strip())) {
                    continue;
                }
                String wrong = ours.hasPolicy(name.strip())
                        ? "the routeConfiguration \"" + name.strip() + "\" is the courier's own and made for its routes"
                                + " alone; write one of your own"
                        : "the routeConfiguration \"" + name.strip() + "\" is in none of the files"
                                + Spelling.hint(name.strip(), policies.keySet());
                findings.add(flow.file(), node.line(), wrong);
            }
        });
    }

    private void instance(LocalFile file, YamlNode instance) {
        instance.child("routeTemplateRef").filter(YamlNode::isText).ifPresent(ref -> {
            if (!templates.containsKey(ref.text())) {
                String wrong = ours.hasTemplate(ref.text())
                        ? "the template \"" + ref.text() + "\" is the courier's own; write one of your own"
                        : "the template \"" + ref.text() + "\" is in none of the files"
                                + Spelling.hint(ref.text(), templates.keySet());
                findings.add(file.name(), ref.line(), wrong);
            }
        });
    }

    private void unique(Map<String, String> known, String file, YamlNode node, String what, String name) {
        String other = known.putIfAbsent(name, file + ":" + node.line());
        if (other != null && !other.equals(file + ":" + node.line())) {
            findings.add(file, node.line(), what + " \"" + name + "\" is taken by " + other + "; choose another");
        }
    }

    private void tell(Flow flow, String message) {
        findings.add(flow.namedIn(), flow.named().line(), message);
    }
}
