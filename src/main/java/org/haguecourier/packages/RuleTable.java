package org.haguecourier.packages;

import java.util.stream.Collectors;

import org.haguecourier.packages.rules.Demand;

/** The rules as a table in Markdown: the page of the documentation is made of it, and kept the same by a test. */
public final class RuleTable {
    private static final String HEAD = """
            | Code | Severity | What is demanded | Who says so |
            |---|---|---|---|
            """;

    private RuleTable() {}

    public static String markdown() {
        return RuleBook.demands().stream().map(RuleTable::row).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String row(Demand demand) {
        return "| `%s` | %s | %s | %s |"
                .formatted(demand.code(), demand.severity().label(), demand.sentence(), demand.source());
    }
}
