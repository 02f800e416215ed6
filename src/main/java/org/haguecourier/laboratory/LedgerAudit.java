package org.haguecourier.laboratory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;

/** Whether the ledger has each file once, under a name of its own, at rest, and with a history that can be. */
final class LedgerAudit {
    private final Scene scene;
    private final Findings findings;

    LedgerAudit(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    void look() {
        Map<String, List<Entry>> entries =
                scene.entries().stream().collect(Collectors.groupingBy(LedgerAudit::identity));
        scene.drops().forEach(drop -> lookFor(drop, entries.getOrDefault(identity(drop), List.of())));
        Set<String> known = scene.drops().stream().map(LedgerAudit::identity).collect(Collectors.toSet());
        scene.entries().stream()
                .filter(entry -> !known.contains(identity(entry)))
                .forEach(entry -> contradiction(entry, "The ledger has it, but nobody has dropped it."));
        originals();
        references();
        scene.entries().forEach(this::lookAt);
    }

    private void lookFor(Drop drop, List<Entry> entries) {
        if (entries.isEmpty()) {
            findings.add(Defect.LOST, drop.toString(), "It was dropped, and the ledger does not have it.");
        } else if (entries.size() > 1) {
            contradiction(entries.get(1), "One file was entered " + entries.size() + " times.");
        }
    }

    /** Of several with the same content exactly one is sent. */
    private void originals() {
        scene.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.parcel().sha256()))
                .forEach((sha256, same) -> {
                    long sendable = same.stream()
                            .filter(entry -> entry.state() != State.DUPLICATE)
                            .count();
                    if (sendable > 1) {
                        findings.add(Defect.TWICE, names(same), "They have the same content, and none is a duplicate.");
                    } else if (sendable == 0) {
                        findings.add(Defect.LOST, names(same), "Each is a duplicate, and the first was never sent.");
                    }
                });
    }

    private void references() {
        scene.entries().stream()
                .collect(Collectors.groupingBy(entry -> stem(entry.parcel().file())))
                .forEach((stem, namesakes) -> {
                    Set<String> expected = new HashSet<>(Set.of(stem));
                    for (int number = 2; number <= namesakes.size(); number++) {
                        expected.add(stem + "-" + number);
                    }
                    Set<String> references = namesakes.stream()
                            .map(entry -> entry.reference().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
                    if (!references.equals(expected)) {
                        contradiction(namesakes.get(0), "The references " + references + " should be " + expected);
                    }
                });
    }

    private void lookAt(Entry entry) {
        if (!Rest.isAtRest(entry)) {
            findings.add(
                    Defect.UNFINISHED,
                    entry.reference(),
                    "It is still " + entry.state().label() + ".");
        }
        List<HistoryLine> history = scene.history(entry);
        State last = history.get(history.size() - 1).state();
        if (last != entry.state()) {
            contradiction(entry, "It is " + entry.state().label() + ", its history ends with " + last.label() + ".");
        }
        List<State> begun = history.stream()
                .map(HistoryLine::state)
                .filter(state -> state == State.SUBMITTING || state == State.DEFERRED || state == State.HELD)
                .toList();
        for (int at = 1; at < begun.size(); at++) {
            if (begun.get(at) == State.SUBMITTING && begun.get(at - 1) != State.DEFERRED) {
                findings.add(
                        Defect.TWICE,
                        entry.reference(),
                        "Sending was begun again after " + begun.get(at - 1).label()
                                + ", though nothing says that it had not been filed.");
            }
        }
    }

    private void contradiction(Entry entry, String what) {
        findings.add(Defect.CONTRADICTION, entry.reference(), what);
    }

    private static String names(List<Entry> entries) {
        return entries.stream()
                .map(Entry::reference)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" and "));
    }

    private static String identity(Drop drop) {
        return drop.folder() + "/" + drop.file() + "/" + drop.content().sha256();
    }

    private static String identity(Entry entry) {
        return entry.parcel().folder() + "/" + entry.parcel().file() + "/"
                + entry.parcel().sha256();
    }

    private static String stem(String file) {
        return file.replaceFirst("[.]zip$", "").toLowerCase(Locale.ROOT);
    }
}
