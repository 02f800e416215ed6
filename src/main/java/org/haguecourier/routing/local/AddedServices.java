package org.haguecourier.routing.local;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.spi.ClassResolver;
import org.apache.camel.spi.FactoryFinder;
import org.apache.camel.spi.FactoryFinderResolver;

/** A second place to look for what Camel finds by name: the application's own come first. */
final class AddedServices implements FactoryFinderResolver {
    private final FactoryFinderResolver first;
    private final Map<String, String> added;
    private final ClassLoader loader;

    /** @param added names of classes by the path of their service files; a jar declares many that nobody ever asks for */
    AddedServices(FactoryFinderResolver first, Map<String, String> added, ClassLoader loader) {
        this.first = first;
        this.added = added;
        this.loader = loader;
    }

    @Override
    public FactoryFinder resolveFactoryFinder(ClassResolver classes, String path) {
        return new Finder(first.resolveFactoryFinder(classes, path));
    }

    @Override
    public FactoryFinder resolveBootstrapFactoryFinder(ClassResolver classes, String path) {
        return new Finder(first.resolveBootstrapFactoryFinder(classes, path));
    }

    private final class Finder implements FactoryFinder {
        private final FactoryFinder own;

        Finder(FactoryFinder own) {
            this.own = own;
        }

        @Override
        public String getResourcePath() {
            return own.getResourcePath();
        }

        @Override
        public Optional<Object> newInstance(String key) {
            return own.newInstance(key).or(() -> added(key).map(Finder::made));
        }

        @Override
        public <T> Optional<T> newInstance(String key, Class<T> type) {
            return own.newInstance(key, type)
                    .or(() -> added(key).map(Finder::made).map(type::cast));
        }

        @Override
        public Optional<Class<?>> findClass(String key) {
            return own.findClass(key).or(() -> added(key));
        }

        @Override
        public Optional<Class<?>> findOptionalClass(String key) {
            return own.findOptionalClass(key).or(() -> added(key));
        }

        @Override
        public void clear() {
            own.clear();
        }

        private Optional<Class<?>> added(String key) {
            String path = getResourcePath();
            return Optional.ofNullable(added.get(path.endsWith("/") ? path + key : path + "/" + key))
                    .map(this::loaded);
        }

        private Class<?> loaded(String name) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException | LinkageError unfit) {
                throw new IllegalStateException(
                        name + " from lib does not fit: " + unfit
                                + ". What a component needs has to lie beside it, and it has"
                                + " to be of the application's Camel version or nearby.",
                        unfit);
            }
        }

        private static Object made(Class<?> type) {
            try {
                return type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException unfit) {
                throw new IllegalStateException(type + " cannot be made: " + unfit, unfit);
            }
        }
    }
}
