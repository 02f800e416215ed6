package org.haguecourier.routing.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.BeanModelHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteDefinitionHelper;
import org.apache.camel.reifier.RouteReifier;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * A Camel of its own that is never started and given nothing to do. What is built in it is built as the courier would
 * build it; but no source looks, nothing connects, and no folder is made.
 */
final class Rehearsal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DefaultCamelContext camel = new DefaultCamelContext(false);
    private final AtomicInteger tried = new AtomicInteger();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    Rehearsal(ClassLoader libraries, Values values) {
        Thread.currentThread().setContextClassLoader(libraries);
        camel.setApplicationContextClassLoader(libraries);
        // In the log it would look as if the courier itself came and went.
        camel.setStartupSummaryLevel(StartupSummaryLevel.Off);
        camel.build();
        camel.getPropertiesComponent().addPropertiesSource(values);
    }

    /** @return why it cannot be built; nothing if it can */
    Optional<Throwable> tryOut(List<Object> file) {
        try {
            for (RoutesBuilder routes :
                    PluginHelper.getRoutesLoader(camel).findRoutesBuilders(List.of(resource(file)))) {
                RouteBuilder builder = (RouteBuilder) routes;
                builder.setCamelContext(camel);
                for (RouteDefinition route : builder.configureRoutes(camel).getRoutes()) {
                    RouteDefinitionHelper.prepareRoute(camel, route);
                    route.markPrepared();
                    new RouteReifier(camel, route).createRoute();
                }
            }
            return Optional.empty();
        } catch (Exception | LinkageError cannotBeBuilt) {
            return Optional.of(cannotBeBuilt);
        }
    }

    /** JSON is YAML that leaves nothing to be mistaken. */
    private Resource resource(List<Object> file) throws JsonProcessingException {
        String location = "file:rehearsal-" + tried.incrementAndGet() + RouteSet.ENDING;
        return ResourceHelper.fromBytes(location, JSON.writeValueAsBytes(file));
    }

    /** @return why it cannot be made; nothing if it is there from now on */
    Optional<Throwable> make(BeanFactoryDefinition<?> bean) {
        try {
            camel.getRegistry().bind(bean.getName(), BeanModelHelper.newInstance(bean, camel));
            return Optional.empty();
        } catch (Exception | LinkageError cannotBeMade) {
            return Optional.of(cannotBeMade);
        }
    }

    Optional<Object> bean(String name) {
        return Optional.ofNullable(camel.getRegistry().lookupByName(name));
    }

    Optional<Class<?>> type(String name) {
        try {
            return Optional.ofNullable(camel.getClassResolver().resolveClass(name));
        } catch (LinkageError incomplete) {
            return Optional.empty();
        }
    }

    boolean hasComponent(String scheme) {
        try {
            return camel.getComponent(scheme, true, false) != null;
        } catch (RuntimeException | LinkageError incomplete) {
            return false;
        }
    }

    boolean hasLanguage(String name) {
        try {
            return camel.resolveLanguage(name) != null;
        } catch (RuntimeException | LinkageError missing) {
            return false;
        }
    }

    RuntimeCamelCatalog catalog() {
        return camel.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
    }

    @Override
    public void close() {
        try {
            camel.stop();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
