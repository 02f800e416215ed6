package org.haguecourier.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.PartFile;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.publications.contents.Problem;
import org.haguecourier.publications.contents.PublicationContents;

/** One week on its way into the archive. */
public final class Pull implements AutoCloseable {
    private final Issue issue;
    private final Week week;
    private final List<Edition> before;
    private final List<String> problems = new ArrayList<>();
    private PartFile part;
    private Reception reception;
    private Arrival arrival;
    private PublicationArchive.Place place;
    private boolean ended;

    /** A whole publication, read through to its end. */
    record Arrival(Fingerprint content, PublicationContents contents) {}

    Pull(Issue issue, Week week, List<Edition> before) {
        this.issue = issue;
        this.week = week;
        this.before = List.copyOf(before);
    }

    public Issue issue() {
        return issue;
    }

    Week week() {
        return week;
    }

    /** Editions of the week that were in the archive when this began. */
    List<Edition> before() {
        return before;
    }

    /** Of which the file may have left the archive, and which are not the first where a foreign file has taken its name. */
    int latestBefore() {
        return before.stream().mapToInt(Edition::edition).max().orElse(0);
    }

    /** Whether HWS has to be asked for it. */
    public boolean isToBeFetched() {
        return !ended && arrival == null;
    }

    public boolean isWhole() {
        return !ended && arrival != null;
    }

    void into(PartFile file, Reception taking) {
        part = file;
        reception = taking;
    }

    PartFile part() {
        return part;
    }

    Reception reception() {
        return reception;
    }

    void arrived(Arrival whole) {
        arrival = whole;
        whole.contents().problems().stream().map(Problem::sentence).forEach(problems::add);
    }

    Arrival arrival() {
        return arrival;
    }

    void at(PublicationArchive.Place found) {
        place = found;
    }

    PublicationArchive.Place place() {
        return place;
    }

    /** The edition that is exactly this one, if it came before. */
    Optional<Edition> sameAs() {
        return before.stream()
                .filter(edition -> edition.content().equals(arrival.content()))
                .findFirst();
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void end() {
        ended = true;
        close();
    }

    @Override
    public void close() {
        if (part != null) {
            try {
                part.close();
            } catch (IOException notClosed) {
                throw new UncheckedIOException(notClosed);
            }
            part = null;
        }
    }
}
