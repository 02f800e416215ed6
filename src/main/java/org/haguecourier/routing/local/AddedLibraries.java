package org.haguecourier.routing.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.FactoryFinder;
import org.apache.camel.spi.FactoryFinderResolver;
import org.apache.camel.spi.TypeConverterLoader;
import org.jboss.logging.Logger;

/**
 * Jars that an Office has put into {@code lib/}: components that are not in the application. They see the application's
 * classes and never replace them. What Camel finds by its service files is found when the application is built; so what these
 * jars declare is added to that at the start.
 */
public final class AddedLibraries {
    private static final Logger LOG = Logger.getLogger("local");
    private static final String SERVICES = "META-INF/services/org/apache/camel/";
    private static final String COMPONENTS = SERVICES + "component/";
    private static final String CONVERTERS = SERVICES + "TypeConverterLoader";

    private final List<Path> jars;
    private final ClassLoader loader;

    private AddedLibraries(List<Path> jars, ClassLoader loader) {
        this.jars = jars;
        this.loader = loader;
    }

    /** What components and classes are found with; the application's own loader if there are no jars. */
    public static ClassLoader below(Path folder) {
        return in(folder).loader;
    }

    /** @throws IllegalStateException for a file that calls itself a jar and is none, with what to do */
    public static AddedLibraries in(Path folder) {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
                files.forEach(jars::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        jars.sort(null);
        ClassLoader application = AddedLibraries.class.getClassLoader();
        return new AddedLibraries(
                jars,
                jars.isEmpty()
                        ? application
                        : new URLClassLoader(
                                jars.stream().map(AddedLibraries::url).toArray(URL[]::new), application));
    }

    private static URL url(Path jar) {
        try (ZipFile readable = new ZipFile(jar.toFile())) {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw new IllegalStateException(
                    jar + " cannot be read as a jar: " + broken.getMessage()
                            + ". Put a whole one there, or take it away.",
                    broken);
        }
    }

    public ClassLoader loader() {
        return loader;
    }

    /** Before any route is made. */
    public void addTo(CamelContext context) {
        if (jars.isEmpty()) {
            return;
        }
        context.getClassResolver().addClassLoader(loader);
        Map<String, String> services = new TreeMap<>();
        jars.forEach(jar -> add(jar, services, context));
        ExtendedCamelContext extension = context.getCamelContextExtension();
        FactoryFinderResolver own = extension.getContextPlugin(FactoryFinderResolver.class);
        AddedServices added = new AddedServices(own, services, loader);
        extension.addContextPlugin(FactoryFinderResolver.class, added);
        // Where components are found was settled before, but for those in the registry.
        FactoryFinder components = added.resolveFactoryFinder(context.getClassResolver(), COMPONENTS);
        services.keySet().stream()
                .filter(service -> service.startsWith(COMPONENTS))
                .map(service -> service.substring(COMPONENTS.length()))
                .filter(name -> own.resolveFactoryFinder(context.getClassResolver(), COMPONENTS)
                        .findOptionalClass(name)
                        .isEmpty())
                .forEach(name -> context.getRegistry().bind(name, Component.class, () -> components
                        .newInstance(name)
                        .orElseThrow()));
        LOG.infof("Added from lib: %s", jars.stream().map(Path::getFileName).toList());
    }

    private void add(Path jar, Map<String, String> services, CamelContext context) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(one -> one.getName().startsWith(SERVICES) && !one.isDirectory())
                    .toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    add(entry.getName(), in, services, context);
                }
            }
        } catch (IOException | ReflectiveOperationException | LinkageError unfit) {
            throw new IllegalStateException(
                    jar + " does not fit: " + unfit + ". Components have to be of the application's Camel version ("
                            + context.getVersion() + " or nearby), and what they need has to lie beside them.",
                    unfit);
        }
    }

    private void add(String name, InputStream content, Map<String, String> services, CamelContext context)
            throws IOException, ReflectiveOperationException {
        if (name.equals(CONVERTERS)) {
            for (String line : lines(content)) {
                Object converters =
                        loader.loadClass(line).getDeclaredConstructor().newInstance();
                ((TypeConverterLoader) converters).load(context.getTypeConverterRegistry());
            }
            return;
        }
        Properties service = new Properties();
        service.load(content);
        String type = service.getProperty("class");
        if (type != null) {
            services.put(name, type);
        }
    }

    private static List<String> lines(InputStream content) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                lines.add(name);
            }
        }
        return lines;
    }
}
