package org.haguecourier.following;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.BodyKind;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Pace;
import org.haguecourier.hws.PathTemplate;
import org.haguecourier.hws.Reply;
import org.haguecourier.hws.ReplyReader;
import org.haguecourier.hws.StatusWords;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.settings.Settings;

/** From the service request number to the end of the service request. */
public final class RequestFollowing {
    private final Ledger ledger;
    private final ReplyReader reader;
    private final StatusWords words;
    private final PathTemplate path;
    private final Pace pace;
    private final AskAgain askAgain;
    private final Clock clock;

    public RequestFollowing(
            Ledger ledger, ReplyReader reader, StatusWords words, Settings settings, Pace pace, Clock clock) {
        this.ledger = ledger;
        this.reader = reader;
        this.words = words;
        this.path = new PathTemplate(settings.api().paths().requestStatus(), "serviceRequestId");
        this.pace = pace;
        this.askAgain =
                new AskAgain(Work.REQUEST_STATUS, pace, clock, settings.follow().patience());
        this.clock = clock;
    }

    public Call question(Entry entry) {
        return Call.get(path.with(entry.progress().serviceRequestNumber().orElseThrow()));
    }

    public Entry conclude(Entry entry, Answer answer) {
        Reply reply = answer.isSuccess() ? reader.read(answer) : Reply.EMPTY;
        Change change = reply.status().isPresent() ? told(entry, reply) : askAgain.after(entry, answer);
        return ledger.record(entry, change.answer(BodyKind.of(answer), answer.body()));
    }

    private Change told(Entry entry, Reply reply) {
        String word = reply.status().orElseThrow();
        State state = State.of(words.state(word).word()).orElseThrow();
        Change change = state == entry.state() ? askAgain.patiently(entry) : moved(state, word);
        // An SRN in this reply would be the one that we asked with.
        return change.progress(
                entry.progress().plus(Optional.empty(), reply.registrationNumber(), reply.publicationDate()));
    }

    private Change moved(State state, String word) {
        Change change = Change.to(state).because("HWS says: " + word).problems(List.of());
        return state.isFinal()
                ? change
                : change.then(Work.REQUEST_STATUS, clock.instant().plus(pace.after(0)));
    }
}
