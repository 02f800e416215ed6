package org.haguecourier.routing.local;

import java.util.List;

/** Every <code>{{name}}</code> has a value, or a default. */
final class PlaceholderRules {
    private final Values values;
    private final Findings findings;

    PlaceholderRules(Values values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    void check(List<LocalFile> files, List<Statement> statements) {
        for (Statement statement : statements) {
            statement.own().forEach(node -> check(statement.file(), node, statement.scope()));
        }
        for (LocalFile file : files) {
            file.items().stream()
                    .flatMap(item -> item.children().stream())
                    .filter(item -> item.key().equals("beans") || item.key().equals("templatedRoute"))
                    .flatMap(YamlNode::walk)
                    .forEach(node -> check(file.name(), node, Scope.NONE));
        }
    }

    private void check(String file, YamlNode node, Scope scope) {
        if (!node.isText()) {
            return;
        }
        for (String name : values.fill(node.text(), scope).missing()) {
            findings.add(
                    file,
                    node.line(),
                    "{{" + name + "}} has no value" + hint(name)
                            + (hint(name).isEmpty()
                                    ? "; set " + name + " in config/application.properties, or write {{" + name
                                            + ":default}}"
                                    : ""));
        }
    }

    private String hint(String name) {
        return Spelling.hint(name, values.names());
    }
}
