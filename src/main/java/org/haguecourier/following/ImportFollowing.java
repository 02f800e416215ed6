package org.haguecourier.following;

import java.time.Clock;
import java.util.List;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.BodyKind;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Pace;
import org.haguecourier.hws.PathTemplate;
import org.haguecourier.hws.Reasons;
import org.haguecourier.hws.Reply;
import org.haguecourier.hws.ReplyReader;
import org.haguecourier.hws.StatusWords;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.settings.Settings;

/** From the import ID to the service request number, or to the word that the import failed. */
public final class ImportFollowing {
    private final Ledger ledger;
    private final ReplyReader reader;
    private final StatusWords words;
    private final PathTemplate path;
    private final Pace requestPace;
    private final AskAgain askAgain;
    private final Clock clock;

    public ImportFollowing(
            Ledger ledger,
            ReplyReader reader,
            StatusWords words,
            Settings settings,
            Pace importPace,
            Pace requestPace,
            Clock clock) {
        this.ledger = ledger;
        this.reader = reader;
        this.words = words;
        this.path = new PathTemplate(settings.api().paths().importStatus(), "importId");
        this.requestPace = requestPace;
        this.askAgain = new AskAgain(
                Work.IMPORT_STATUS, importPace, clock, settings.follow().patience());
        this.clock = clock;
    }

    public Call question(Entry entry) {
        return Call.get(path.with(entry.progress().importId().orElseThrow()));
    }

    public Entry conclude(Entry entry, Answer answer) {
        Reply reply = answer.isSuccess() ? reader.read(answer) : Reply.EMPTY;
        return ledger.record(entry, change(entry, answer, reply).answer(BodyKind.of(answer), answer.body()));
    }

    private Change change(Entry entry, Answer answer, Reply reply) {
        if (reply.importStatus().filter(words::meansImportFailed).isPresent()) {
            return failed(reply.importStatus().get(), Reasons.sentence(answer));
        }
        if (reply.serviceRequestNumber().isPresent()) {
            String srn = reply.serviceRequestNumber().get();
            return Change.to(State.IMPORTED)
                    .because("imported; the service request number is " + srn)
                    .progress(entry.progress()
                            .plus(reply.serviceRequestNumber(), reply.registrationNumber(), reply.publicationDate()))
                    .problems(List.of())
                    .then(Work.REQUEST_STATUS, clock.instant().plus(requestPace.after(0)));
        }
        return reply.importStatus().isPresent() ? askAgain.patiently(entry) : askAgain.after(entry, answer);
    }

    private static Change failed(String status, String reasons) {
        return Change.to(State.IMPORT_FAILED)
                .because("the International Bureau could not import it: " + status + "." + reasons)
                .problems(List.of(Problem.of(
                        "import-failed",
                        "The International Bureau received the package but could not import it (\"" + status + "\")."
                                + reasons + " Correct the package and drop it again; the answer is kept beside this"
                                + " receipt.")));
    }
}
