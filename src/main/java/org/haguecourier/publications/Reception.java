package org.haguecourier.publications;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.PartFile;
import org.haguecourier.files.Printable;
import org.haguecourier.hws.Receiver;

/**
 * Takes a publication from the line to the disk, going on where an earlier download was cut if the server says that it
 * does so too.
 */
final class Reception implements Receiver {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /** Left on the disk beside the publication, for receipts and the ledger. */
    private static final long SPACE_TO_LEAVE = 1 << 20;

    /** Less than this within the time of {@link #patience} is no download. */
    private static final long LEAST_BYTES = 64 * 1024;

    /** What the ledger is to know of it while it comes. */
    interface Witness {
        void headed(Optional<String> validator);

        void came(long received, long expected);
    }

    private final PartFile file;
    private final Duration patience;
    private final Witness witness;
    private boolean resumed;
    private boolean whole;
    private boolean openEnded;

    Reception(PartFile file, Duration patience, Witness witness) {
        this.file = file;
        this.patience = patience;
        this.witness = witness;
    }

    /** Whether the server has told the end of it, and nothing is missing. */
    boolean isWhole() {
        return whole;
    }

    /** Whether nobody has said how long it is, so that its end may be a cut behind which a later download can go on. */
    boolean isOpenEnded() {
        return openEnded;
    }

    /** Whether what came earlier is a part of it. */
    boolean wasResumed() {
        return resumed;
    }

    @Override
    public void receive(Head head, InputStream body) throws IOException {
        long all = -1;
        if (head.status() == 206) {
            all = goOn(head);
        } else {
            file.clear();
            witness.headed(validator(head));
        }
        long before = file.length();
        long expected = head.contentLength() < 0 ? -1 : before + head.contentLength();
        refuseIfThereIsNoRoom(head.contentLength());
        Pace pace = new Pace();
        file.append(body, bytes -> {
            pace.at(bytes);
            witness.came(bytes, expected);
        });
        if (expected >= 0 && file.length() != expected) {
            throw new IOException(file.length() - before + " bytes came of " + head.contentLength() + " promised");
        }
        if (file.length() < all) {
            throw new IOException("HWS has sent a part that ends at byte " + file.length() + " of " + all);
        }
        openEnded = expected < 0
                && validator(head).filter(known -> !known.isBlank()).isPresent();
        whole = true;
    }

    /**
     * The rest, and nothing but the rest: otherwise we begin again, since what is there may be of another content.
     *
     * @return how long the whole is, as HWS says: what follows need not reach to its end
     */
    private long goOn(Head head) throws IOException {
        Matcher range = RANGE.matcher(head.contentRange().orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != file.length()) {
            long there = file.length();
            file.clear();
            throw new IOException("asked for all from byte " + there + " on, HWS has sent something else ("
                    + Printable.text(head.contentRange().orElse("no Content-Range")) + ")");
        }
        resumed = true;
        return range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3));
    }

    /** How the server is to know that it still has the same content; blank where it can only continue. */
    private static Optional<String> validator(Head head) {
        Optional<String> strong = head.etag().filter(tag -> tag.startsWith("\""));
        Optional<String> known = strong.isPresent() ? strong : head.lastModified();
        return known.isPresent()
                ? known
                : head.acceptRanges()
                        .filter(unit -> unit.strip().equalsIgnoreCase("bytes"))
                        .map(offered -> "");
    }

    private void refuseIfThereIsNoRoom(long length) throws IOException {
        long room = FreeSpace.of(file.path().getParent()) - SPACE_TO_LEAVE;
        if (length > room) {
            throw new IOException(
                    "it needs " + length + " bytes, and " + Math.max(0, room) + " are free on the disk of the archive");
        }
    }

    /** The connection's time-out watches single reads: a byte a minute would keep it open for years. */
    private final class Pace {
        private long bytes = -1;
        private long since = System.nanoTime();

        void at(long now) throws IOException {
            long passed = System.nanoTime() - since;
            if (bytes < 0 || now - bytes >= LEAST_BYTES) {
                bytes = now;
                since = System.nanoTime();
            } else if (passed > patience.toNanos()) {
                throw new IOException("only " + (now - bytes) + " bytes came in " + patience.toSeconds() + " s");
            }
        }
    }
}
