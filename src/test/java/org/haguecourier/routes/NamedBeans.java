package org.haguecourier.routes;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Named;

/** The names that routes may call and what stands behind them, read from where the rooms are put together. */
final class NamedBeans {
    private static final List<String> ASSEMBLIES = List.of(
            "org.haguecourier.routing.Assembly",
            "org.haguecourier.routing.LocalAssembly",
            "org.haguecourier.routing.PublicationAssembly",
            "org.haguecourier.routing.WireAssembly");

    private final Map<String, Class<?>> types = new TreeMap<>();

    NamedBeans(Map<String, Class<?>> types) {
        this.types.putAll(types);
    }

    static NamedBeans ofTheCourier() {
        Map<String, Class<?>> types = new TreeMap<>();
        ASSEMBLIES.stream()
                .flatMap(NamedBeans::producers)
                .forEach(producer ->
                        types.put(producer.getAnnotation(Named.class).value(), producer.getReturnType()));
        return new NamedBeans(types);
    }

    private static Stream<Method> producers(String assembly) {
        try {
            return Arrays.stream(Class.forName(assembly).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Named.class));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(types.keySet());
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    /** @param call as in the YAML: {@code conclude} or <code>conclude(${variable.entry}, ${body})</code> */
    Optional<String> whyNot(String name, String call) {
        int open = call.indexOf('(');
        String method = open < 0 ? call : call.substring(0, open);
        boolean fits = Arrays.stream(types.get(name).getMethods())
                .anyMatch(one -> one.getName().equals(method)
                        && (open < 0 || one.getParameterCount() == arguments(call.substring(open))));
        return fits ? Optional.empty() : Optional.of("the bean \"" + name + "\" has no method " + call);
    }

    private static int arguments(String list) {
        String inside = list.substring(1, list.lastIndexOf(')')).strip();
        return inside.isEmpty() ? 0 : inside.split(",").length;
    }
}
