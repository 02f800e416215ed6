package org.haguecourier.routing.local;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a class has what is to be called of it. */
final class Methods {
    private Methods() {}

    /** @param call as in YAML: {@code conclude} or <code>conclude(${body}, 3)</code> */
    static Optional<String> missing(Class<?> type, String call) {
        int open = call.indexOf('(');
        String name = (open < 0 ? call : call.substring(0, open)).strip();
        List<Method> methods = Arrays.asList(type.getMethods());
        if (methods.stream().noneMatch(method -> method.getName().equals(name))) {
            List<String> names =
                    methods.stream().map(Method::getName).distinct().toList();
            return Optional.of(type.getName() + " has no public method \"" + name + "\"" + Spelling.hint(name, names));
        }
        int close = call.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        int given = arguments(call.substring(open + 1, close));
        boolean fits = methods.stream()
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> method.getParameterCount() == given || method.isVarArgs());
        return fits
                ? Optional.empty()
                : Optional.of(type.getName() + " has no method \"" + name + "\" that takes " + given
                        + (given == 1 ? " argument" : " arguments"));
    }

    /** Commas within quotes, brackets and functions part nothing. */
    private static int arguments(String list) {
        if (list.isBlank()) {
            return 0;
        }
        int commas = 0;
        int depth = 0;
        char quote = 0;
        for (char letter : list.toCharArray()) {
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '{' || letter == '(' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ')' || letter == ']') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                commas++;
            }
        }
        return commas + 1;
    }
}
