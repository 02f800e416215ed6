package org.haguecourier.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.Config;

/**
 * Reads one key at a time and collects what is wrong instead of stopping at the first, so that an administrator mends
 * the file once. A key that was refused yields a stand-in, which nobody sees: {@link #refuseIfBad()} comes first.
 */
final class KeyReader {

    private final Config config;
    private final Path base;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    KeyReader(Config config, Path base) {
        this.config = config;
        this.base = base;
    }

    void refuse(String key, String wrong, String example) {
        problems.add(key + ": " + wrong + ". Example: " + key + "=" + example);
    }

    void refuseIfBad() {
        if (!problems.isEmpty()) {
            throw new BadSettingsException(problems);
        }
    }

    /** Every key that was asked for so far. */
    Set<String> known() {
        return known;
    }

    Optional<String> optional(String key) {
        known.add(key);
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key, String example) {
        return required(key, example, Function.identity(), "");
    }

    List<String> texts(String key, String example) {
        return required(key, example, Values::parts, List.of());
    }

    List<String> optionalTexts(String key) {
        return optional(key).map(Values::parts).orElse(List.of());
    }

    Path path(String key, String example) {
        return required(key, example, value -> base.resolve(value).normalize(), base);
    }

    Optional<Path> optionalPath(String key) {
        return optional(key).map(value -> path(key, "config/keys/hws.pem"));
    }

    /** An address that a token may be sent to: TLS everywhere but on this machine itself. */
    URI address(String key, String example) {
        return required(key, example, Addresses::secure, URI.create("https://invalid"));
    }

    Optional<URI> optionalAddress(String key, String example) {
        return optional(key).map(value -> address(key, example));
    }

    Optional<URI> optionalProxy(String key, String example) {
        return optional(key).map(value -> required(key, example, Addresses::hostAndPort, URI.create("http://invalid")));
    }

    int count(String key, int most, String example) {
        return required(key, example, value -> Values.countUpTo(value, most), 1);
    }

    /** A number of bytes. */
    long size(String key, String example) {
        return required(key, example, Values::sizeOf, 1L);
    }

    Duration duration(String key, String example) {
        return required(key, example, Values::durationOf, Duration.ofSeconds(1));
    }

    Optional<Duration> optionalDuration(String key, String example) {
        return optional(key).map(value -> duration(key, example));
    }

    boolean yesOrNo(String key) {
        return required(key, "true", Values::trueOrFalse, false);
    }

    Settings.Interval interval(String prefix, String exampleFirst, String exampleMax) {
        int before = problems.size();
        Duration first = duration(prefix + ".first", exampleFirst);
        Duration max = duration(prefix + ".max", exampleMax);
        if (problems.size() == before && max.compareTo(first) < 0) {
            refuse(prefix + ".max", "is shorter than " + prefix + ".first", exampleMax);
        }
        return new Settings.Interval(first, max);
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind, String example) {
        E[] all = kind.getEnumConstants();
        return required(key, example, value -> Values.oneOf(value, all), all[0]);
    }

    <E extends Enum<E>> Set<E> choices(String key, Class<E> kind, String example) {
        E[] all = kind.getEnumConstants();
        return required(
                key,
                example,
                value -> Values.parts(value).stream()
                        .map(part -> Values.oneOf(part, all))
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of());
    }

    <T> T required(String key, String example, Function<String, T> parse, T standIn) {
        Optional<String> value = optional(key);
        if (value.isEmpty()) {
            refuse(key, "is required and missing", example);
            return standIn;
        }
        try {
            return parse.apply(value.get());
        } catch (IllegalArgumentException wrong) {
            refuse(key, wrong.getMessage() + ": \"" + withoutLogin(value.get()) + "\"", example);
            return standIn;
        }
    }

    /** What is refused is printed, and an address may carry somebody's password. */
    private static String withoutLogin(String value) {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
