package org.haguecourier.laboratory;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.sandbox.filing.ReceivedPost;

/** Everything that there is to compare when no daemon runs any more. */
record Scene(
        Home home,
        List<Drop> drops,
        List<Entry> entries,
        Map<String, List<HistoryLine>> histories,
        List<ReceivedPost> posts) {

    /** A home without a ledger is one in which nothing was ever entered. */
    static Scene of(Home home, List<Drop> drops, List<ReceivedPost> posts) {
        if (!Files.isRegularFile(home.ledgerFile())) {
            return new Scene(home, drops, List.of(), Map.of(), posts);
        }
        try (Ledger ledger = Ledger.beside(SqliteDatabase.readOnly(home.ledgerFile()))) {
            List<Entry> entries = ledger.list(Optional.empty());
            Map<String, List<HistoryLine>> histories = new HashMap<>();
            entries.forEach(entry -> histories.put(entry.reference(), ledger.history(entry.reference())));
            return new Scene(home, drops, entries, histories, posts);
        }
    }

    List<HistoryLine> history(Entry entry) {
        return histories.get(entry.reference());
    }

    Map<String, Content> contents() {
        return contents(drops);
    }

    /** What was dropped, by its hash. */
    static Map<String, Content> contents(List<Drop> drops) {
        return drops.stream()
                .map(Drop::content)
                .distinct()
                .collect(Collectors.toMap(Content::sha256, Function.identity()));
    }

    /** Packages have several names, or none yet: this one is for people. */
    String name(Content content) {
        return drops.stream()
                .filter(drop -> drop.content().equals(content))
                .map(Drop::toString)
                .collect(Collectors.joining(" and "));
    }
}
