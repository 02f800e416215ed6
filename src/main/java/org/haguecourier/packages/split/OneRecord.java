package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** An XML of one transaction: a head, what the bag holds of it, a tail. */
final class OneRecord implements Pieces {
    private final Queue<String> head;
    private final Pieces transaction;
    private final Queue<String> tail;

    OneRecord(String head, Pieces transaction, String tail) {
        this.head = new ArrayDeque<>(List.of(head));
        this.transaction = transaction;
        this.tail = new ArrayDeque<>(List.of(tail));
    }

    @Override
    public Optional<String> next() throws IOException {
        if (!head.isEmpty()) {
            return Optional.of(head.remove());
        }
        Optional<String> piece = transaction.next();
        return piece.isPresent() ? piece : Optional.ofNullable(tail.poll());
    }
}
