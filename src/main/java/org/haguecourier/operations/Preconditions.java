package org.haguecourier.operations;

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
import org.haguecourier.settings.BadSettingsException;
import org.haguecourier.settings.Settings;

/** What the settings point to must be there and fit, or the daemon would start only to fail at its first package. */
final class Preconditions {
    private Preconditions() {}

    static void check(Settings settings) {
        List<String> problems = new ArrayList<>();
        key(settings, problems).ifPresent(key -> certificate(settings, key, problems));
        try {
            Tls.context(settings.http());
        } catch (BadSettingsException bad) {
            problems.addAll(bad.problems());
        }
        if (!problems.isEmpty()) {
            throw new BadSettingsException(problems);
        }
    }

    private static Optional<SigningKey> key(Settings settings, List<String> problems) {
        try {
            return Optional.of(KeyFile.read(settings.auth().privateKey()));
        } catch (UnusableCredentialException unusable) {
            problems.add("hws.auth.private-key: " + unusable.getMessage());
            return Optional.empty();
        }
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
