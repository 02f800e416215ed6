package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** Brings files into the running engine and takes them out again. Each call is done as a whole, or fails and leaves nothing. */
final class Engine {
    private final CamelContext context;

    Engine(CamelContext context) {
        this.context = context;
    }

    CamelContext context() {
        return context;
    }

    /** The routes run when this returns. */
    LiveFile bringIn(Resource file) throws Exception {
        LiveFile before = LiveFile.everythingIn(context);
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(file);
            return LiveFile.everythingIn(context).without(before);
        } catch (Exception | LinkageError failed) {
            takeOut(LiveFile.everythingIn(context).without(before));
            throw failed;
        }
    }

    /**
     * Stops routes when what they have in hand is done: first those that bring something, then those that are called.
     *
     * @return those that were stopped; if one was not done in time, none is
     */
    void stop(Collection<LiveFile> files, long seconds) throws Exception {
        List<String> stopped = new ArrayList<>();
        for (String route : inOrder(files)) {
            if (!context.getRouteController().stopRoute(route, seconds, TimeUnit.SECONDS, true)) {
                start(stopped);
                throw new NotDoneInTimeException(route, seconds);
            }
            stopped.add(0, route);
        }
    }

    private List<String> inOrder(Collection<LiveFile> files) {
        List<String> sources = new ArrayList<>();
        List<String> called = new ArrayList<>();
        for (LiveFile file : files) {
            for (String route : file.routes()) {
                (isCalled(route) ? called : sources).add(route);
            }
        }
        sources.addAll(called);
        return sources;
    }

    private boolean isCalled(String id) {
        Route route = context.getRoute(id);
        return route != null && route.getEndpoint().getEndpointUri().matches("(direct|seda):.*");
    }

    private void start(List<String> routes) throws Exception {
        for (String route : routes) {
            context.getRouteController().startRoute(route);
        }
    }

    /** What is still running is stopped first. */
    void takeOut(LiveFile file) throws Exception {
        ModelCamelContext model = (ModelCamelContext) context;
        for (String route : file.routes()) {
            context.getRouteController().stopRoute(route);
            model.removeRouteDefinition(model.getRouteDefinition(route));
            context.removeRoute(route);
        }
        takeOut(file, model);
    }

    private void takeOut(LiveFile file, Model model) throws Exception {
        for (String template : file.templates()) {
            model.removeRouteTemplateDefinition(model.getRouteTemplateDefinition(template));
        }
        for (String policy : file.policies()) {
            model.removeRouteConfiguration(model.getRouteConfigurationDefinition(policy));
        }
        model.getCustomBeans().removeIf(bean -> file.beans().contains(bean.getName()));
        file.beans().forEach(context.getRegistry()::unbind);
    }

    /** A route still has something in hand. */
    static final class NotDoneInTimeException extends Exception {
        private static final long serialVersionUID = 1L;

        NotDoneInTimeException(String route, long seconds) {
            super("the route " + route + " still has something in hand after " + seconds + " s");
        }
    }
}
