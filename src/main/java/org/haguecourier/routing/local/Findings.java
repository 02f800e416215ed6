package org.haguecourier.routing.local;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was found so far, in the order of files and lines, and nothing twice. */
final class Findings {
    private final Set<RouteProblem> problems = new TreeSet<>(Comparator.comparing(RouteProblem::file)
            .thenComparing(RouteProblem::line)
            .thenComparing(RouteProblem::message));

    void add(String file, int line, String message) {
        problems.add(new RouteProblem(file, line, message));
    }

    /** Whether something stands against one of these lines already: what follows from it needs no telling. */
    boolean touch(String file, Set<Integer> lines) {
        return problems.stream().anyMatch(one -> one.file().equals(file) && lines.contains(one.line()));
    }

    List<RouteProblem> all() {
        return List.copyOf(problems);
    }
}
