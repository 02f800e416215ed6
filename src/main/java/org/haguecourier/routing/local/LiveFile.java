package org.haguecourier.routing.local;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/** What a local file has brought into the engine, so that it can be taken out again to the last piece. */
record LiveFile(Set<String> routes, Set<String> templates, Set<String> policies, Set<String> beans) {

    /** Everything that is there now, whoever brought it. */
    static LiveFile everythingIn(CamelContext context) {
        Model model = (Model) context;
        return new LiveFile(
                ids(((ModelCamelContext) context)
                        .getRouteDefinitions().stream()
                                .map(RouteDefinition::getRouteId)
                                .collect(Collectors.toList())),
                ids(model.getRouteTemplateDefinitions().stream()
                        .map(NamedNode::getId)
                        .collect(Collectors.toList())),
                ids(model.getRouteConfigurationDefinitions().stream()
                        .map(NamedNode::getId)
                        .collect(Collectors.toList())),
                ids(model.getCustomBeans().stream()
                        .map(BeanFactoryDefinition::getName)
                        .collect(Collectors.toList())));
    }

    private static Set<String> ids(Iterable<String> names) {
        Set<String> ids = new LinkedHashSet<>();
        names.forEach(ids::add);
        return ids;
    }

    LiveFile without(LiveFile others) {
        return new LiveFile(
                minus(routes, others.routes),
                minus(templates, others.templates),
                minus(policies, others.policies),
                minus(beans, others.beans));
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> left = new LinkedHashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
