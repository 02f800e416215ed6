package org.haguecourier.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the Office has decided, checked. Built by {@link SettingsReader} alone. */
public record Settings(
        Path home,
        Environment environment,
        Api api,
        Auth auth,
        Http http,
        Outbox outbox,
        Submission submission,
        Follow follow,
        Reply reply) {

    /** Where HWS is. The paths are templates, {@code {importId}} and {@code {serviceRequestId}} being filled in. */
    public record Api(URI baseUrl, Paths paths) {
        public record Paths(String ping, String submit, String importStatus, String requestStatus) {}
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

    /** {@code staleAfter}: a file that is no whole ZIP and has not changed for so long is reported. */
    public record Outbox(Duration poll, Duration staleAfter) {}

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
