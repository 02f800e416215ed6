package org.haguecourier.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No row of the table of faults is a mere claim: each names a test that is there. */
class FaultsPageTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    @Test
    void eachFaultNamesTheTestThatProducesIt() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("docs/faults.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Fault "))
                .toList();

        assertThat(rows).hasSizeGreaterThan(15);
        for (String row : rows) {
            List<MatchResult> tests = TEST.matcher(row).results().toList();
            assertThat(tests).as(row).isNotEmpty();
            for (MatchResult test : tests) {
                assertThat(source(test.group(1))).as(test.group()).contains(method(test));
            }
        }
    }

    private static String method(MatchResult test) {
        return test.group(2) == null ? " " + test.group(1) + " " : "void " + test.group(2) + "(";
    }

    private static String source(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src/test/java"))) {
            List<Path> found =
                    tree.filter(file -> file.endsWith(name + ".java")).toList();
            assertThat(found).as(name).hasSize(1);
            return Files.readString(found.get(0));
        }
    }
}
