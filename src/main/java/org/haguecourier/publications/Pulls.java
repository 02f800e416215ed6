package org.haguecourier.publications;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.jboss.logging.Logger;

import org.haguecourier.files.PartFile;
import org.haguecourier.files.Printable;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.PathTemplate;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.PullRule.Patience;
import org.haguecourier.publications.PullRule.Verdict;
import org.haguecourier.publications.contents.ContentsReader;
import org.haguecourier.publications.contents.NotWholeException;
import org.haguecourier.publications.contents.PublicationContents;
import org.haguecourier.settings.Settings;

/**
 * Pulls one week: asks for it, takes it to the disk, reads it through, gives it its name, and only then tells the ledger. A
 * crash at any point leaves something that the same steps go on with.
 */
public final class Pulls {
    private static final Logger LOG = Logger.getLogger(Pulls.class);
    private static final String ZIP = "application/zip, application/octet-stream;q=0.9, */*;q=0.5";
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final PublicationLedger ledger;
    private final PublicationArchive archive;
    private final Map<Series, SeriesRules> rules;
    private final PullRule rule;
    private final Shelving shelving;
    private final Duration patience;
    private final PuttingOff puttingOff;
    private final Map<String, Pull> underWay = new ConcurrentHashMap<>();

    public Pulls(
            PublicationLedger ledger,
            PublicationArchive archive,
            WeekCalendar calendar,
            Settings settings,
            Clock clock,
            RandomGenerator random) {
        this.ledger = ledger;
        this.archive = archive;
        this.rules = SeriesRules.of(settings, clock, random);
        this.rule = new PullRule(settings.weeks().notYet());
        this.shelving = new Shelving(ledger, archive, calendar, clock);
        this.patience = settings.http().responseTimeout();
        this.puttingOff = new PuttingOff(ledger, calendar, rules, clock);
    }

    /** Finds out what is there already: the publication itself, a part of it, or nothing. */
    public Pull begin(Issue issue) throws IOException {
        Optional.ofNullable(underWay.remove(issue.name())).ifPresent(Pull::close);
        Week week = Week.parse(issue.week()).orElseThrow();
        Pull pull = new Pull(issue, week, ledger.editions(issue.series(), issue.week()));
        underWay.put(issue.name(), pull);
        if (pull.before().isEmpty() && shelving.adopt(pull)) {
            return pull;
        }
        Optional<PartFile> part = archive.incoming(issue.series(), week);
        if (part.isEmpty()) {
            end(pull);
            puttingOff.whileAnotherPulls(pull);
        } else {
            pull.into(part.get(), new Reception(part.get(), patience, new Progress(ledger, issue)));
        }
        return pull;
    }

    /** For all of it, or for what is missing since the last time. */
    public Call question(Pull pull) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", ZIP));
        Optional<String> validator = pull.issue().validator();
        if (validator.isPresent() && pull.part().length() > 0) {
            headers.put("Range", "bytes=" + pull.part().length() + "-");
            validator.filter(known -> !known.isBlank()).ifPresent(known -> headers.put("If-Range", known));
        }
        PathTemplate path = rules.get(pull.issue().series()).path();
        return Call.download(path.with(pull.week().id()), headers, pull.reception());
    }

    /** Decides what has come, and when to ask again if it has not. */
    public void received(Pull pull, Answer answer) throws IOException {
        boolean cameWhole = pull.reception().isWhole() && pull.part().length() > 0;
        if (answer.status() == RANGE_NOT_SATISFIABLE) {
            // There is nothing behind what we have: all of it came before a crash, or it is of another content.
            examine(pull);
        } else if (answer.isSuccess() && cameWhole) {
            examine(pull);
        } else {
            putOff(pull, rule.of(pull.issue().series(), answer), answer.retryAfter());
        }
    }

    private void examine(Pull pull) throws IOException {
        PartFile part = pull.part();
        Progress progress = new Progress(ledger, pull.issue());
        try {
            long length = part.length();
            // All of it has come, however far the check is.
            PublicationContents contents = new ContentsReader(
                            ContentsReader.LIMIT, checked -> progress.came(length, length))
                    .read(part.path());
            pull.arrived(new Pull.Arrival(part.fingerprint(), contents));
        } catch (NotWholeException broken) {
            if (!pull.reception().isOpenEnded()) {
                part.clear();
            }
            String joined = pull.reception().wasResumed() ? " It was put together from two downloads." : "";
            putOff(
                    pull,
                    new Verdict(Patience.SOON, "What came is no publication. " + broken.getMessage() + joined),
                    Optional.empty());
        }
    }

    /** Its name in the archive, from which moment on it is there for everybody. */
    public void shelve(Pull pull) throws IOException {
        shelving.shelve(pull);
    }

    /** Whether the settings want it unpacked, and nothing speaks against it. */
    public boolean isToBeUnpacked(Pull pull) {
        return rules.get(pull.issue().series()).unpack() && shelving.canBeUnpacked(pull);
    }

    /** The side file, and the word in the ledger that this week is done. */
    public void conclude(Pull pull) throws IOException {
        Edition edition = shelving.conclude(pull);
        end(pull);
        if (pull.issue().alarmed()) {
            LOG.warnf("%s was missing, and is here now.", pull.issue().name());
        }
        LOG.infof(
                "%s is archived: %s, %d bytes, number %s of %s",
                pull.issue().name(),
                edition.file(),
                edition.content().bytes(),
                OwnWords.of(edition.number(), "unknown"),
                OwnWords.of(edition.publishedOn(), "an unknown date"));
        pull.problems().forEach(problem -> LOG.warnf("%s: %s", pull.issue().name(), problem));
    }

    /** Something on our side has failed; nothing is lost by that. */
    public void setBack(Issue issue, Throwable failure) {
        Pull pull = Optional.ofNullable(underWay.get(issue.name()))
                .orElseGet(() -> new Pull(issue, Week.parse(issue.week()).orElseThrow(), List.of()));
        String words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        putOff(
                pull,
                new Verdict(Patience.SOON, "It could not be taken in: " + Printable.text(words)),
                Optional.empty());
    }

    private void putOff(Pull pull, Verdict verdict, Optional<Duration> retryAfter) {
        end(pull);
        puttingOff.after(pull, verdict, retryAfter);
    }

    private void end(Pull pull) {
        pull.end();
        underWay.remove(pull.issue().name());
    }
}
