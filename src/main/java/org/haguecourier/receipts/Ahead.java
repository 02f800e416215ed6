package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;

/** Whether the folders show more of a package than the ledger knows, which no crash can bring about. */
public final class Ahead {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;

    public Ahead(Home home) {
        this.home = home;
    }

    /**
     * @param entry one that is not sent yet, as far as the ledger knows
     * @param history all that the ledger has of it
     * @return what was found, in the middle of a sentence
     */
    public Optional<String> ofLedger(Entry entry, List<HistoryLine> history) throws IOException {
        if (Files.exists(Shelf.below(home.sent(), entry))) {
            return Optional.of("it lies in sent/");
        }
        if (Shelf.hasContent(Shelf.below(home.rejected(), entry), entry)) {
            return Optional.of("it lies in rejected/");
        }
        if (Shelf.hasContent(Shelf.below(home.split(), entry), entry)) {
            return Optional.of("it lies in split/");
        }
        boolean wasHeld = history.stream().anyMatch(line -> line.state() == State.HELD);
        if (!wasHeld && Shelf.hasContent(Shelf.below(home.held(), entry), entry)) {
            return Optional.of("it lies in held/");
        }
        return receipt(entry)
                .filter(receipt -> receipt.path("history").size() > history.size())
                .map(receipt -> "its receipt says " + receipt.path("state").asText("more") + " and has "
                        + receipt.path("history").size() + " lines of history, of which the ledger has "
                        + history.size());
    }

    /** The inbox is the Office's: whatever else lies there under this name proves nothing. */
    private Optional<JsonNode> receipt(Entry entry) {
        Path file = Receipts.file(home, entry);
        try {
            return Files.isRegularFile(file)
                    ? Optional.ofNullable(JSON.readTree(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException noReceipt) {
            return Optional.empty();
        }
    }
}
