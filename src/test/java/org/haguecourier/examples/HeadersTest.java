package org.haguecourier.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadersTest {
    @Test
    void eachExampleBeginsWithWhatItIsAndWhatToSet() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes", "examples"))) {
            List<Path> examples = files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .toList();
            assertThat(examples).hasSizeGreaterThan(8);
            for (Path example : examples) {
                String text = Files.readString(example);
                String header =
                        text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
                Matcher setting = Pattern.compile("\\{\\{(office[^:}]+)\\}\\}").matcher(text);
                while (setting.find()) {
                    String key = setting.group(1);
                    String family = key.substring(0, key.lastIndexOf('.'));
                    assertThat(header)
                            .as("%s names %s", example, key)
                            .matches("(?s).*(" + Pattern.quote(key) + "|" + Pattern.quote(family + ".*") + "|"
                                    + key.replace('.', '_').toUpperCase(Locale.ROOT) + ").*");
                }
            }
        }
    }
}
