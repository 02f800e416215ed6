package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;

/** Whether the folders show more of a package than the ledger knows, which no crash can bring about. */
public final class Ahead {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;

    public Ahead(Home home) {
        this.home = home;
    }

    /**
     * @param entry one that is not sent yet, as far as the ledger knows
     * @param lines of history that the ledger has for it
     * @return what was found, in the middle of a sentence
     */
    public Optional<String> ofLedger(Entry entry, int lines) {
        if (Files.exists(Shelf.below(home.sent(), entry))) {
            return Optional.of("it lies in sent/");
        }
        return receipt(entry)
                .filter(receipt -> receipt.path("history").size() > lines)
                .map(receipt -> "its receipt says " + receipt.path("state").asText("more"));
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
