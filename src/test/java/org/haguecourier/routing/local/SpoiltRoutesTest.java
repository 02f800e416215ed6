package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever happens to a file while it is written: the check answers, and with a sentence. */
class SpoiltRoutesTest {
    /** A trace of how the check does it is of no use to who has written the file. */
    private static final String OF_THE_INSIDE = "\\bnull\\b|Exception:|rehearsal|@[0-9a-f]{5}|org\\.apache";

    static Stream<Arguments> accidents() {
        return Stream.of(
                accident("a line is lost", line -> null),
                accident("a line slips in", line -> "  " + line),
                accident("a line slips out", line -> line.startsWith("  ") ? line.substring(2) : line),
                accident("a line is there twice", line -> line + "\n" + line),
                accident("a value is lost", line -> line.replaceFirst(":( .*)?$", ":")),
                accident("a value is a list", line -> line.replaceFirst(": .*$", ": [a, [b]]")),
                accident("a value is a map", line -> line.replaceFirst(": .*$", ": {a: {b: c}}")),
                accident("a value is a list of nothing", line -> line.replaceFirst(":( .*)?$", ": [~, {}]")),
                accident(
                        "a value is senseless",
                        line -> line.replaceFirst(": .*$", Matcher.quoteReplacement(": \"${{{#?&://%zz\""))),
                accident("a colon is lost", line -> line.replaceFirst(":", "")));
    }

    /** All lines would take a minute; each accident meets others. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("accidents")
    void theCheckAnswers(String what, UnaryOperator<String> accident, int first) {
        List<String> lines = BrokenRoutesTest.RIGHT.lines().toList();
        for (int i = first; i < lines.size(); i += 10) {
            List<String> spoilt = new ArrayList<>(lines);
            String instead = accident.apply(lines.get(i));
            if (instead == null) {
                spoilt.remove(i);
            } else {
                spoilt.set(i, instead);
            }
            assertThat(Checked.lines(String.join("\n", spoilt)))
                    .as("line %d: %s", i + 1, instead)
                    .allSatisfy(line ->
                            assertThat(line).startsWith(Checked.FILE + ":").doesNotContainPattern(OF_THE_INSIDE));
        }
    }

    private static Arguments accident(String what, UnaryOperator<String> accident) {
        return arguments(what, accident, what.length() % 10);
    }
}
