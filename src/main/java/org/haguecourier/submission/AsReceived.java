package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;

/**
 * Whether what is sent is what was received from the outbox. It is compared before anything is begun, since bytes that
 * have left cannot be called back, and once more as they leave: the file may be changed in between.
 */
final class AsReceived {
    private static final Logger LOG = Logger.getLogger(AsReceived.class);

    /** The file is another one than was received; waiting does not mend that. */
    static final class AlteredPackageException extends IOException {
        AlteredPackageException(Path file, String difference) {
            super(file + " is not the package that was received from the outbox: " + difference
                    + ". Somebody has changed it");
        }
    }

    private AsReceived() {}

    static void check(Entry entry, Path file) throws IOException {
        long bytes = Files.size(file);
        long wanted = entry.parcel().bytes();
        if (bytes != wanted) {
            throw new AlteredPackageException(file, "it has " + bytes + " bytes instead of " + wanted);
        }
        String sha256 = Sha256.of(file).sha256();
        if (!sha256.equals(entry.parcel().sha256())) {
            throw new AlteredPackageException(file, "its SHA-256 is " + sha256);
        }
    }

    /** Adds to a change what must be seen, for good, if other bytes have left than the ledger knows. */
    static Change checked(Change change, Entry entry, Answer answer, Verdict verdict) {
        Optional<String> other =
                answer.sentSha256().filter(sent -> !sent.equals(entry.parcel().sha256()));
        if (other.isEmpty()) {
            return change;
        }
        String sentence = "The bytes that were sent are not those that were received from the outbox: their SHA-256 is "
                + other.get() + ". Somebody has changed the file in the work folder.";
        LOG.errorf("%s: %s", entry.reference(), sentence);
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of(Problem.SENT_DIFFERS, sentence));
        problems.add(Problem.of(verdict.code(), verdict.sentence()));
        return change.problems(problems).because(verdict.sentence() + " " + sentence);
    }
}
