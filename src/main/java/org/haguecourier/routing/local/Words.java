package org.haguecourier.routing.local;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.component.bean.MethodNotFoundException;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.apache.camel.language.simple.types.SimpleParserException;

import org.haguecourier.routing.LocalFailure;

/** What Camel's exceptions mean, for someone who has written YAML and not Camel. */
final class Words {
    private static final int LONGEST = 600;
    private static final int SHORTEST_SECRET = 4;
    private static final Pattern FORMAT = Pattern.compile("Data format '([^']+)' could not be created");
    private static final Pattern IN_REGISTRY = Pattern.compile("Cannot find (\\w+) in Registry with name: #?(\\S+)");

    /** Where it was in the rehearsal is of no use to anybody. */
    private static final Pattern PLACE = Pattern.compile(" (in file:rehearsal-|on: \\S*@[0-9a-f]{5}).*");

    private static final Pattern NO_STEPS = Pattern.compile("Definition has no children on (\\w+)");
    private static final Pattern NO_CONSTANT =
            Pattern.compile("Enum class class \\S+ does not have any constant with value: .*");
    private static final Pattern LONG_NAME = Pattern.compile("\\b(class )?org\\.apache\\.([a-z0-9]+\\.)*(?=[A-Z])");

    /**
     * @param word what it is about, to find the line by; may be empty
     */
    record Said(String message, String word) {}

    private final Set<String> ourBeans = Ours.beans();
    private final Set<String> localBeans = new LinkedHashSet<>();

    void know(Collection<String> beans) {
        localBeans.addAll(beans);
    }

    Said of(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Said> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            last = cause;
        }
        String said = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return new Said(shortened(said), "");
    }

    private Optional<Said> known(Throwable cause) {
        if (cause instanceof NoSuchBeanException bean) {
            return Optional.of(new Said(noBean(bean.getName()), bean.getName()));
        }
        if (cause instanceof NoSuchLanguageException language) {
            return Optional.of(new Said(
                    "there is no language \"" + language.getLanguage()
                            + "\" here; use simple or a bean, or put the jar of" + " camel-" + language.getLanguage()
                            + " into lib/",
                    language.getLanguage()));
        }
        if (cause instanceof NoSuchEndpointException endpoint) {
            return Optional.of(
                    new Said("there is no component for " + endpoint.getUri() + "; put its jar into lib/", ""));
        }
        if (cause instanceof SimpleIllegalSyntaxException syntax) {
            return Optional.of(expression(syntax.getExpression(), syntax.getMessage()));
        }
        if (cause instanceof SimpleParserException syntax) {
            return Optional.of(new Said(shortened(syntax.getMessage()), ""));
        }
        if (cause instanceof MethodNotFoundException method) {
            return Optional.of(new Said(
                    "there is no method \"" + method.getMethodName() + "\" in that bean", method.getMethodName()));
        }
        if (cause instanceof PropertyBindingException binding && !(binding.getCause() instanceof NoSuchBeanException)) {
            return Optional.of(property(binding));
        }
        if (cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError) {
            String type = String.valueOf(cause.getMessage()).replace('/', '.');
            return Optional.of(
                    new Said("there is no class " + type + "; correct its name, or put its jar into lib/", type));
        }
        return ofItsText(cause.getMessage() == null ? "" : cause.getMessage());
    }

    private Optional<Said> ofItsText(String text) {
        Matcher steps = NO_STEPS.matcher(text);
        if (steps.find()) {
            return Optional.of(
                    new Said("there is nothing below \"" + steps.group(1) + "\"; add steps, or take it out", ""));
        }
        if (text.equals("Unsupported definition: null")) {
            return Optional.of(new Said("there is no expression, such as simple or constant; add one", ""));
        }
        Matcher format = FORMAT.matcher(text);
        if (format.find()) {
            String name = format.group(1);
            return Optional.of(new Said(
                    "there is no data format \"" + name + "\" here; put the jar of camel-" + name + " into lib/",
                    name));
        }
        Matcher bean = IN_REGISTRY.matcher(text);
        return bean.find() ? Optional.of(new Said(noBean(bean.group(2)), bean.group(2))) : Optional.empty();
    }

    String noBean(String name) {
        return ourBeans.contains(name)
                ? "the bean \"" + name
                        + "\" is a part of the courier and not for local routes; use direct:submit, direct:hws"
                        + " and ledger:events"
                : "there is no bean \"" + name + "\"" + Spelling.hint(name, localBeans)
                        + (Spelling.nearest(name, localBeans).isEmpty()
                                ? "; declare it in a file below \"- beans:\""
                                : "");
    }

    private static Said expression(String expression, String message) {
        String first = message.lines().findFirst().orElse("").strip();
        return new Said("the expression \"" + shortened(expression) + "\" cannot be read: " + first, expression);
    }

    private static Said property(PropertyBindingException binding) {
        String name = binding.getPropertyName();
        Throwable last = binding;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String why = last == binding ? "there is no such property" : shortened(last.getMessage());
        return new Said("\"" + name + "\" cannot be set to \"" + binding.getValue() + "\": " + why, name);
    }

    private static String shortened(String text) {
        String line = String.valueOf(text).strip().replaceAll("\\s+", " ");
        line = PLACE.matcher(line).replaceAll("");
        line = NO_CONSTANT.matcher(line).replaceAll("it is none of those that there are");
        line = LONG_NAME.matcher(line).replaceAll("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** What came from the settings is named and not said; it may be a password. */
    static String withoutValues(String message, Map<String, String> used) {
        String safe = message;
        for (Map.Entry<String, String> setting : used.entrySet()) {
            if (setting.getValue().length() >= SHORTEST_SECRET) {
                safe = safe.replace(setting.getValue(), "{{" + setting.getKey() + "}}");
            }
        }
        return LocalFailure.withoutPasswords(safe);
    }
}
