package org.haguecourier.receipts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.haguecourier.ledger.Due;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Part;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.packages.TransactionFacts;

/** The receipt as the contract has it: field by field what the ledger says, and nothing else. */
@JsonPropertyOrder({"reference", "file", "sha256", "bytes", "environment", "transaction", "state", "since", "final"})
public record Receipt(
        String reference,
        String file,
        String sha256,
        long bytes,
        String environment,
        Transaction transaction,
        String state,
        Instant since,

        @JsonProperty("final") boolean isFinal,

        @JsonInclude(JsonInclude.Include.NON_NULL) String duplicateOf,
        String importId,
        String serviceRequestNumber,
        String internationalRegistrationNumber,
        String expectedPublicationDate,
        int attempts,
        Next next,
        List<Problem> problems,

        @JsonInclude(JsonInclude.Include.NON_NULL) String partOf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Piece> parts,
        List<Line> history) {

    public record Transaction(
            String type, String st96Version, String officeReference, String internationalRegistrationNumber) {
        public static Transaction of(TransactionFacts facts) {
            return new Transaction(
                    facts.type().orElse(null),
                    facts.st96Version().orElse(null),
                    facts.officeReference().orElse(null),
                    facts.registrationNumber().orElse(null));
        }
    }

    public record Next(String what, Instant at) {}

    public record Line(Instant at, String state, String detail) {}

    /** One of the packages that a payload was split into. */
    public record Piece(
            String reference,
            String state,
            @JsonProperty("final") boolean isFinal) {}

    /** Of a package that nothing was split off. */
    public static Receipt of(Entry entry, List<HistoryLine> history) {
        return of(entry, history, List.of());
    }

    public static Receipt of(Entry entry, List<HistoryLine> history, List<Part> parts) {
        return new Receipt(
                entry.reference(),
                entry.parcel().file(),
                entry.parcel().sha256(),
                entry.parcel().bytes(),
                entry.environment(),
                Transaction.of(entry.facts()),
                entry.state().label(),
                seconds(entry.since()),
                entry.state().isFinal(),
                entry.duplicateOf().orElse(null),
                entry.progress().importId().orElse(null),
                entry.progress().serviceRequestNumber().orElse(null),
                entry.progress().registrationNumber().orElse(null),
                entry.progress().publicationDate().orElse(null),
                entry.attempts(),
                next(entry),
                entry.problems(),
                entry.partOf().orElse(null),
                parts.stream()
                        .map(part -> new Piece(
                                part.reference(),
                                part.state().label(),
                                part.state().isFinal()))
                        .toList(),
                history.stream()
                        .map(line -> new Line(seconds(line.at()), line.state().label(), line.detail()))
                        .toList());
    }

    /** What happens next to an entry, for a person; null when nothing does any more. */
    public static Next next(Entry entry) {
        if (entry.state() == State.HELD) {
            return new Next(choices(entry), null);
        }
        if (entry.state() == State.SPLIT) {
            return new Next("wait for the ends of all parts", null);
        }
        Optional<Due> due = entry.due();
        return due.map(next ->
                        new Next(next.work().sentence(), next.work() == Work.RECOVERY ? null : seconds(next.at())))
                .orElse(null);
    }

    private static String choices(Entry entry) {
        String reference = entry.reference();
        if (entry.attempts() == 0) {
            return "an operator decides: courier release " + reference + ", to send it; courier abandon " + reference
                    + ", if it is not to be sent";
        }
        return "an operator asks WIPO and decides: courier settle " + reference
                + " --import-id ID, if HWS has the package under this ID; courier release " + reference
                + ", if HWS does not have it: it is sent again; courier abandon " + reference
                + ", if it is not to be sent any more";
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
