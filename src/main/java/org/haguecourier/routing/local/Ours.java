package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Named;

import org.haguecourier.routing.RouteGuard;

/** The names that are taken, since the courier's own routes have them, and where these routes listen and send. */
final class Ours {
    /** What local routes may send to although we listen there. */
    static final Set<String> PORTS = Set.of("submit", "hws");

    private static final List<String> ASSEMBLIES =
            List.of("Assembly", "LocalAssembly", "PublicationAssembly", "WireAssembly");

    private final Set<String> routes = new TreeSet<>(RouteGuard.REQUIRED);
    private final Set<String> templates = new TreeSet<>();
    private final Set<String> policies = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> listening = new TreeSet<>(PORTS);
    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> components = new TreeSet<>();

    private Ours() {}

    static Ours in(Path folder, Values values) throws IOException {
        Ours ours = new Ours();
        Flows flows = Flows.of(files(folder));
        files(folder).forEach(file -> file.items().forEach(ours::names));
        flows.running().forEach(flow -> flow.id().ifPresent(ours.routes::add));
        flows.statements().stream()
                .flatMap(statement -> Call.of(statement, values).stream())
                .forEach(ours::call);
        return ours;
    }

    /** One that cannot be read keeps the courier from starting, which is not for this check to tell. */
    private static List<LocalFile> files(Path folder) throws IOException {
        List<LocalFile> readable = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(one -> one.toString().endsWith(RouteSet.ENDING))
                        .toList()) {
                    LocalFile.read(file.getFileName().toString(), Files.readAllBytes(file), new Findings())
                            .ifPresent(readable::add);
                }
            }
        }
        return readable;
    }

    private void names(YamlNode item) {
        item.child("routeTemplate").flatMap(one -> one.text("id")).ifPresent(templates::add);
        item.child("routeConfiguration").flatMap(one -> one.text("id")).ifPresent(policies::add);
        item.walk().flatMap(node -> node.text("id").stream()).forEach(ids::add);
    }

    private void call(Call call) {
        components.add(call.scheme());
        addresses.add(call.scheme() + ":" + call.name());
        if (call.isDirect() && call.direction() == Call.Direction.FROM) {
            listening.add(call.name());
        }
    }

    boolean hasRoute(String id) {
        return routes.contains(id);
    }

    boolean hasTemplate(String id) {
        return templates.contains(id);
    }

    boolean hasPolicy(String id) {
        return policies.contains(id);
    }

    /** Of any route, step or policy. */
    boolean hasId(String id) {
        return ids.contains(id);
    }

    boolean listensAt(String direct) {
        return listening.contains(direct);
    }

    Set<String> addresses() {
        return addresses;
    }

    boolean uses(String component) {
        return components.contains(component);
    }

    /** The beans that our routes call. */
    static Set<String> beans() {
        return ASSEMBLIES.stream().flatMap(Ours::producers).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> producers(String assembly) {
        try {
            Class<?> type = Class.forName(RouteGuard.class.getPackageName() + "." + assembly);
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Named.class))
                    .map(method -> method.getAnnotation(Named.class).value());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
