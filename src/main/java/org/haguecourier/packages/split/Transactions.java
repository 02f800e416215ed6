package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.Optional;

/** The transactions of the bag one after the other, each with the text before it; then what is left of the XML. */
final class Transactions implements Pieces {
    private static final int DEPTH = 3;
    private static final int BAGS_DEPTH = 2;

    private final XmlWalk walk;
    private final BoundedText before = new BoundedText("between two transactions");
    private int count;
    private boolean begun;
    private boolean ended = true;

    /** @param walk that stands on the start tag of the bag */
    Transactions(XmlWalk walk) {
        this.walk = walk;
    }

    /** How many have been met. */
    int count() {
        return count;
    }

    /** Whether the one that was met last is still there from its first character. */
    boolean isWhole() {
        return !begun;
    }

    /** Goes on to the next, past all that is left of the one before; false if there is none. */
    boolean advance() throws IOException {
        while (!ended) {
            next();
        }
        if (walk.opens() && walk.ends() && walk.depth() == BAGS_DEPTH) {
            return false;
        }
        before.clear();
        while (walk.next()) {
            before.add(walk.piece());
            if (walk.opens() && walk.depth() == DEPTH) {
                count++;
                begun = false;
                ended = false;
                return true;
            }
            if (walk.ends() && walk.depth() == BAGS_DEPTH) {
                return false;
            }
        }
        throw new UnfitXmlException("The XML cannot be split: it ends within its transactions.");
    }

    /** Of the transaction that was met last. */
    @Override
    public Optional<String> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        if (!begun) {
            begun = true;
            ended = walk.ends();
            return Optional.of(before.toString());
        }
        if (!walk.next()) {
            throw new UnfitXmlException("The XML cannot be split: it ends within a transaction.");
        }
        ended = walk.ends() && walk.depth() == DEPTH;
        return Optional.of(walk.piece());
    }

    /** After the last transaction. */
    String tail() throws IOException {
        var tail = new BoundedText("behind its last transaction");
        tail.add(before.toString());
        while (walk.next()) {
            if (walk.opens() && (walk.isIn(Places.BAG) || walk.isIn(Places.HEADER))) {
                throw new UnfitXmlException(
                        "The XML cannot be split: behind HagueOfficeToIBBag stands another one, or the"
                                + " header. Put the header before it, and all transactions into one.");
            }
            tail.add(walk.piece());
        }
        return tail.toString();
    }
}
