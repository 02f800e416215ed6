package org.haguecourier.routing.local;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.catalog.EndpointValidationResult;

/** Components and their options, by what the components say of themselves. */
final class EndpointRules {
    /** What is in the application, or is commonly wanted, to guess from; whether it is there is asked. */
    private static final List<String> COMMON = List.of(
            "bean", "class", "direct", "file", "ftp", "ftps", "http", "https", "imap", "imaps", "kamelet", "ledger",
            "log", "netty", "pop3", "pop3s", "quartz", "seda", "sftp", "smtp", "smtps", "sql", "timer");

    private static final Pattern TIME = Pattern.compile("([0-9]+(ms|s|m|h|d)?)+");
    private static final int SURELY_MISSPELT = 2;
    private static final int LONG_ENOUGH = 6;

    private final ObjectMapper json = new ObjectMapper();
    private final Rehearsal rehearsal;
    private final Findings findings;
    private final Map<String, JsonNode> known = new HashMap<>();

    EndpointRules(Rehearsal rehearsal, Findings findings) {
        this.rehearsal = rehearsal;
        this.findings = findings;
    }

    void check(Call call) {
        if (call.scheme().contains("${") || call.scheme().equals("port")) {
            return;
        }
        if (!rehearsal.hasComponent(call.scheme())) {
            List<String> there = COMMON.stream().filter(rehearsal::hasComponent).toList();
            tell(
                    call,
                    call.at().line(),
                    "there is no component \"" + call.scheme() + "\""
                            + hint(call.scheme(), there, "; put the jar of its component into lib/"));
            return;
        }
        JsonNode description = known.computeIfAbsent(call.scheme(), this::describe);
        if (description.isEmpty()) {
            return;
        }
        direction(call, description.path("component"));
        if (!call.isDynamic()) {
            options(call, description);
        }
    }

    private JsonNode describe(String scheme) {
        try {
            String text = rehearsal.catalog().componentJSonSchema(scheme);
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException undescribed) {
            return json.createObjectNode();
        }
    }

    private void direction(Call call, JsonNode component) {
        if (call.direction() == Call.Direction.FROM
                && component.path("producerOnly").asBoolean()) {
            tell(call, call.at().line(), call.scheme() + ": can only be sent to; nothing comes from it");
        }
        if (call.direction() == Call.Direction.TO
                && component.path("consumerOnly").asBoolean()) {
            tell(call, call.at().line(), call.scheme() + ": is a source, and nothing can be sent to it");
        }
    }

    private void options(Call call, JsonNode description) {
        Map<String, String> given = new LinkedHashMap<>(call.options());
        EndpointValidationResult result;
        try {
            result = rehearsal.catalog().validateProperties(call.scheme(), given);
        } catch (RuntimeException unforeseen) {
            // Then the trial says what is wrong with it, if not so well.
            return;
        }
        Set<String> real = new TreeSet<>();
        description.path("properties").fieldNames().forEachRemaining(real::add);
        boolean lenient =
                description.path("component").path("lenientProperties").asBoolean();
        names(result.getUnknown()).stream()
                .filter(name -> !real.contains(name.replaceFirst("\\..*", "")))
                .forEach(name -> unknown(call, name, real, lenient));
        wrong(call, result.getInvalidBoolean(), "is true or false");
        Map<String, String> noNumbers = new LinkedHashMap<>(entries(result.getInvalidInteger()));
        // The catalogue takes some times for mere numbers.
        noNumbers.values().removeIf(value -> TIME.matcher(value).matches());
        wrong(call, noNumbers, "is a whole number, or a time such as 30s");
        wrong(call, result.getInvalidNumber(), "is a number");
        wrong(call, result.getInvalidDuration(), "is a time such as 30s or 5m");
        entries(result.getInvalidEnum())
                .forEach((name, value) -> wrong(
                        call,
                        Map.of(name, value),
                        "is one of "
                                + String.join(
                                        ", ",
                                        result.getEnumChoices(name) == null
                                                ? List.of()
                                                : strings(result.getEnumChoices(name)))));
        Set<String> missing = new TreeSet<>(names(result.getRequired()));
        missing.removeIf(name ->
                description.path("properties").path(name).path("kind").asText().equals("path"));
        if (!missing.isEmpty()) {
            tell(
                    call,
                    call.at().line(),
                    call.scheme() + " needs " + String.join(", ", missing) + "; add it below \"parameters\"");
        }
    }

    /** A component that passes on what it does not know would pass on what is misspelt. */
    private void unknown(Call call, String name, Set<String> real, boolean lenient) {
        Optional<String> meant = Spelling.nearest(name, real);
        boolean surely = meant.filter(
                        other -> other.length() >= LONG_ENOUGH && Spelling.distance(other, name) <= SURELY_MISSPELT)
                .isPresent();
        if (!lenient || surely) {
            tell(
                    call,
                    call.lineOf(name),
                    "unknown option \"" + name + "\" of " + call.scheme()
                            + hint(name, real, "; look it up in Camel's documentation of the component"));
        }
    }

    private void wrong(Call call, Map<?, ?> invalid, String what) {
        entries(invalid)
                .forEach((name, value) -> tell(
                        call,
                        call.lineOf(name),
                        "the option \"" + name + "\" of " + call.scheme() + " " + what + ", not \""
                                + Words.withoutValues(value, call.used()) + "\""));
    }

    private static String hint(String word, Collection<String> real, String otherwise) {
        String hint = Spelling.hint(word, real);
        return hint.isEmpty() ? otherwise : hint;
    }

    private static Set<String> names(Set<?> names) {
        Set<String> all = new TreeSet<>();
        if (names != null) {
            names.forEach(name -> all.add(String.valueOf(name)));
        }
        return all;
    }

    private static Map<String, String> entries(Map<?, ?> invalid) {
        Map<String, String> all = new LinkedHashMap<>();
        if (invalid != null) {
            invalid.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
        }
        return all;
    }

    private static List<String> strings(List<?> words) {
        return Arrays.stream(words.toArray()).map(String::valueOf).toList();
    }

    private void tell(Call call, int line, String message) {
        findings.add(call.file(), line, message);
    }
}
