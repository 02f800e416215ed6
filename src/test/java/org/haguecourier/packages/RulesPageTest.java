package org.haguecourier.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the rules says what the code says. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- rules: made by ./mvnw test -Dtest=RulesPageTest -Drules.page=write -->\n";
    private static final String END = "<!-- end of rules -->";

    @Test
    void theTableIsThatOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if ("write".equals(System.getProperty("rules.page"))) {
            Files.writeString(PAGE, page.substring(0, begin) + RuleTable.markdown() + page.substring(end));
        }

        assertThat(Files.readString(PAGE)).contains(BEGIN + RuleTable.markdown() + END);
    }
}
