package org.haguecourier.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.haguecourier.packages.CheckPolicy;

/** All that the Office has decided, checked. Built by {@link SettingsReader} alone. */
public record Settings(
        Path home,
        Environment environment,
        Api api,
        Auth auth,
        Http http,
        CheckPolicy check,
        Outbox outbox,
        Submission submission,
        Follow follow,
        Weeks weeks,
        Publication bulletin,
        Publication confidentialCopy,
        Reply reply,
        Routes routes) {

    /** Where HWS is. The paths are templates, {@code {importId}}, {@code {serviceRequestId}} and {@code {weekId}} being filled in. */
    public record Api(URI baseUrl, Paths paths) {
        public record Paths(
                String ping,
                String submit,
                String importStatus,
                String requestStatus,
                String bulletin,
                String confidentialCopy) {}
    }

    /** Who we are to WIPO's authorization server: either the issuer or the token endpoint is there, or both. */
    public record Auth(
            Optional<URI> issuer,
            Optional<URI> tokenEndpoint,
            Optional<String> audience,
            String clientId,
            String scope,
            Path privateKey,
            Optional<Path> certificate,
            Optional<String> keyId,
            Duration assertionLife) {}

    /** How to reach the outside; the authorization server and HWS are reached the same way. */
    public record Http(
            Optional<URI> proxy,
            Optional<Path> trustStore,
            Optional<String> trustStorePassword,
            Duration connectTimeout,
            Duration responseTimeout,
            String accept) {
        @Override
        public String toString() {
            return "Http[proxy=" + proxy + ", trustStore=" + trustStore + ", connectTimeout=" + connectTimeout
                    + ", responseTimeout=" + responseTimeout + ", accept=" + accept + "]";
        }
    }

    /**
     * @param staleAfter a file that is no whole ZIP and has not changed for so long is reported
     * @param splitEdi whether a payload of several transactions is split into packages of one
     */
    public record Outbox(Duration poll, Duration staleAfter, boolean splitEdi) {}

    public record Submission(
            int workers, Body body, String contentType, String partName, WhenInDoubt whenInDoubt, Interval retry) {
        public enum Body {
            ZIP,
            MULTIPART
        }

        public enum WhenInDoubt {
            HOLD,
            RESEND
        }
    }

    /** {@code patience}: how long "not there yet" is normal before it becomes a problem in the receipt. */
    public record Follow(int workers, Interval imports, Interval requests, Duration patience) {}

    /** Which Friday a week ID means, and from when on its publications are out; the same for both series. */
    public record Weeks(Scheme scheme, ZoneId zone, LocalTime hour, Set<Integer> notYet) {
        public enum Scheme {
            ISO,
            FRIDAY
        }
    }

    /**
     * One of the two weekly series.
     *
     * @param firstWeek none: the week of the first start
     * @param schedule when to look which weeks are out, in the form of Quartz
     * @param retry between two questions for a week that should be out
     * @param alarmAfter how late a week may be before that is called missing
     * @param retention how long a week is kept at least; none: for ever
     * @param keptElsewhere where the Office keeps its own copy, without which nothing is taken away
     */
    public record Publication(
            boolean enabled,
            Optional<String> firstWeek,
            String schedule,
            Duration retry,
            Duration alarmAfter,
            Order order,
            boolean unpack,
            Optional<Duration> retention,
            Optional<Path> keptElsewhere) {
        public enum Order {
            OLDEST_FIRST,
            NEWEST_FIRST
        }
    }

    /** How often the local routes are looked at. */
    public record Routes(Duration poll) {}

    /** Waiting times that grow from the first to the longest. */
    public record Interval(Duration first, Duration max) {}

    /**
     * Names of elements, attributes or keys in which a fact is looked for, best first, and for each outcome the values
     * that mean it. Nobody outside WIPO knows them for certain, so each is the Office's to change.
     */
    public record Reply(
            List<String> importId,
            List<String> importStatus,
            List<String> serviceRequestNumber,
            List<String> status,
            List<String> registrationNumber,
            List<String> publicationDate,
            List<String> importFailed,
            Map<String, List<String>> states) {}
}
