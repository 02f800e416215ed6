package org.haguecourier.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.CamelContext;
import org.apache.camel.VetoCamelContextStartException;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Refuses to start a courier that lacks a route or an error policy. Camel itself would run an empty folder, and a
 * misspelt policy with its default one, without a word.
 */
public class RouteGuard extends LifecycleStrategySupport {
    /** What makes a courier; the same as the files' stems in {@code routes/}. */
    public static final Set<String> REQUIRED = new TreeSet<>(Set.of(
            "outbox",
            "submission",
            "recovery",
            "import-status",
            "request-status",
            "receipts",
            "bulletin",
            "confidential-copy",
            "publications-at-start",
            "publications-due",
            "pull-publication",
            "pull-publication-unpack",
            "hws",
            "hws-call",
            "submit",
            "alarms"));

    @Override
    public void onContextStarting(CamelContext context) throws VetoCamelContextStartException {
        List<String> missing = missing(((ModelCamelContext) context).getRouteDefinitions(), (Model) context);
        if (!missing.isEmpty()) {
            throw new VetoCamelContextStartException(
                    "The courier does not start, since in the routes folder " + String.join("; ", missing)
                            + ". Put our files in routes/ back as they were; your own belong into routes/local/.",
                    context,
                    true);
        }
    }

    private static List<String> missing(List<RouteDefinition> routes, Model model) {
        List<String> problems = new ArrayList<>();
        Set<String> absent = new TreeSet<>(REQUIRED);
        routes.forEach(route -> absent.remove(route.getRouteId()));
        absent.forEach(id -> problems.add("the route \"" + id + "\" is missing"));
        for (RouteDefinition route : routes) {
            String policy = route.getRouteConfigurationId();
            if (policy != null && model.getRouteConfigurationDefinition(policy) == null) {
                problems.add("the route \"" + route.getRouteId() + "\" names the error policy \"" + policy
                        + "\", which is nowhere");
            }
        }
        return problems;
    }
}
