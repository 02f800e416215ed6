package org.haguecourier.routing.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Instances of templates: values for what the template asks for, and for nothing else. */
final class TemplateRules {
    private final Findings findings;

    TemplateRules(Findings findings) {
        this.findings = findings;
    }

    void check(List<LocalFile> files) {
        Map<String, YamlNode> bodies = files.stream()
                .flatMap(file -> file.items().stream())
                .flatMap(item -> item.child("routeTemplate").stream())
                .collect(Collectors.toMap(one -> one.text("id").orElse(""), one -> one, (first, second) -> first));
        for (LocalFile file : files) {
            file.items().stream()
                    .flatMap(item -> item.child("templatedRoute").stream())
                    .filter(one ->
                            bodies.containsKey(one.text("routeTemplateRef").orElse("")))
                    .forEach(one -> parameters(
                            file, one, bodies.get(one.text("routeTemplateRef").orElse(""))));
        }
    }

    private void parameters(LocalFile file, YamlNode instance, YamlNode template) {
        Set<String> known = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (YamlNode parameter : template.items("parameters")) {
            String name = parameter.text("name").orElse("");
            known.add(name);
            boolean optional =
                    parameter.text("required").filter("false"::equals).isPresent();
            if (parameter.child("defaultValue").isEmpty() && !optional) {
                missing.add(name);
            }
        }
        for (YamlNode parameter : instance.items("parameters")) {
            String name = parameter.text("name").orElse("");
            missing.remove(name);
            if (!known.contains(name)) {
                findings.add(
                        file.name(),
                        parameter.line(),
                        "the template has no parameter \"" + name + "\"" + Spelling.hint(name, known));
            }
        }
        if (!missing.isEmpty()) {
            findings.add(
                    file.name(),
                    instance.line(),
                    "the template needs a value for " + String.join(", ", missing) + "; add it below \"parameters\"");
        }
    }
}
