package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.haguecourier.auth.ClientCertificate;
import org.haguecourier.auth.KeyFile;
import org.haguecourier.auth.SigningKey;
import org.haguecourier.auth.UnusableCredentialException;
import org.haguecourier.hws.Tls;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.settings.BadSettingsException;
import org.haguecourier.settings.Settings;

/** What the settings point to must be there and fit, or the daemon would start only to fail at its first package. */
final class Preconditions {
    private Preconditions() {}

    /** The settings, if they and all that they point to can stand; otherwise everything that is wrong, at once. */
    static Settings settings() throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<Settings> settings = read(problems);
        Optional<SigningKey> key = key(problems);
        settings.ifPresent(known -> {
            key.ifPresent(ours -> certificate(known, ours, problems));
            tls(known, problems);
            firstWeek("hws.bulletin.first-week", known.bulletin(), known, problems);
            firstWeek("hws.confidential-copy.first-week", known.confidentialCopy(), known, problems);
        });
        if (!problems.isEmpty()) {
            throw new BadSettingsException(problems);
        }
        return settings.orElseThrow();
    }

    private static Optional<Settings> read(List<String> problems) throws IOException {
        try {
            return Optional.of(Installation.settings());
        } catch (BadSettingsException bad) {
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }

    private static Optional<SigningKey> key(List<String> problems) throws IOException {
        try {
            return Optional.of(KeyFile.read(Installation.privateKey()));
        } catch (UnusableCredentialException unusable) {
            problems.add("hws.auth.private-key: " + unusable.getMessage());
        } catch (BadSettingsException alreadyTold) {
            // It is among the settings' own problems.
        }
        return Optional.empty();
    }

    private static void tls(Settings settings, List<String> problems) {
        try {
            Tls.context(settings.http());
        } catch (BadSettingsException bad) {
            problems.addAll(bad.problems());
        }
    }

    /** Whether a year has a 53rd week depends on how weeks are counted. */
    private static void firstWeek(String key, Settings.Publication series, Settings all, List<String> problems) {
        WeekCalendar calendar = WeekCalendar.of(all.weeks(), Clock.systemUTC());
        series.firstWeek()
                .filter(id -> Week.parse(id).flatMap(calendar::publication).isEmpty())
                .ifPresent(id -> problems.add(key + ": there is no week " + id + " by hws.week.scheme="
                        + calendar.scheme().label() + ". Example: " + key + "=202647"));
    }

    private static void certificate(Settings settings, SigningKey key, List<String> problems) {
        Optional<Path> file = settings.auth().certificate();
        try {
            file.ifPresent(path -> ClientCertificate.read(path, key, Clock.systemUTC()));
        } catch (UnusableCredentialException unusable) {
            problems.add("hws.auth.certificate: " + unusable.getMessage());
        }
    }
}
