package org.haguecourier.routing.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No name of ours is forgotten when there are new ones. */
class OursTest {
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"([^\"]+)\"\\)");

    @Test
    void everyBeanThatHasANameIsKnown() throws Exception {
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    tree.filter(one -> one.toString().endsWith(".java")).toList()) {
                List<String> names = NAMED.matcher(Files.readString(file))
                        .results()
                        .map(named -> named.group(1))
                        .toList();
                assertThat(Ours.beans()).as(file.toString()).containsAll(names);
            }
        }
    }
}
