package org.haguecourier.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.packages.CheckPolicy;
import org.haguecourier.settings.Settings.Api;
import org.haguecourier.settings.Settings.Auth;
import org.haguecourier.settings.Settings.Follow;
import org.haguecourier.settings.Settings.Http;
import org.haguecourier.settings.Settings.Outbox;
import org.haguecourier.settings.Settings.Reply;
import org.haguecourier.settings.Settings.Submission;

/** Turns the keys into {@link Settings}, or says of every key at once why it cannot stand. */
public final class SettingsReader {
    /** HWS's own words for where a request stands, as keys below {@code hws.reply.values}. */
    private static final List<String> REQUEST_STATES =
            List.of("undefined", "processing", "pending-regularization", "registered", "abandoned", "cancelled");

    private final KeyReader keys;

    private SettingsReader(KeyReader keys) {
        this.keys = keys;
    }

    /** @param base the folder that relative paths are below: where the courier is installed */
    public static Settings read(Config config, Path base) {
        return new SettingsReader(new KeyReader(config, base.toAbsolutePath())).all();
    }

    /** The home alone, for commands that look at the ledger and need nothing else to be right. */
    public static Path home(Config config, Path base) {
        return path(config, base, "hws.home", "./data");
    }

    /** The key alone, so that what is wrong with it can be told together with what is wrong with the rest. */
    public static Path privateKey(Config config, Path base) {
        return path(config, base, "hws.auth.private-key", "config/keys/hws_private.pem");
    }

    /** The certificate alone, for the command that signs and needs nothing else to be right. */
    public static Optional<Path> certificate(Config config, Path base) {
        return new KeyReader(config, base.toAbsolutePath()).optionalPath("hws.auth.certificate");
    }

    /** What the check before sending needs alone, for commands that send nothing. */
    public static CheckPolicy check(Config config, Path base) {
        KeyReader keys = new KeyReader(config, base.toAbsolutePath());
        CheckPolicy policy = CheckKeys.policy(keys);
        keys.refuseIfBad();
        return policy;
    }

    /** Keys below {@code hws.} that nobody reads: misspelt, or of another version. */
    public static SortedSet<String> unknownKeys(Config config, Path base) {
        KeyReader keys = new KeyReader(config, base.toAbsolutePath());
        new SettingsReader(keys).collect();
        Set<String> known = keys.known().stream().map(SettingsReader::folded).collect(Collectors.toSet());
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("hws.") && !known.contains(folded(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every key that this version reads. */
    static Set<String> knownKeys() {
        KeyReader keys =
                new KeyReader(new SmallRyeConfigBuilder().build(), Path.of("").toAbsolutePath());
        new SettingsReader(keys).collect();
        return keys.known();
    }

    /** A variable of the environment has lost its hyphens: HWS_AUTH_CLIENT_ID comes as hws.auth.client.id. */
    private static String folded(String key) {
        return key.replace('-', '.').toLowerCase(Locale.ROOT);
    }

    private static Path path(Config config, Path base, String key, String example) {
        KeyReader keys = new KeyReader(config, base.toAbsolutePath());
        Path path = keys.path(key, example);
        keys.refuseIfBad();
        return path;
    }

    private Settings all() {
        Settings settings = collect();
        keys.refuseIfBad();
        return settings;
    }

    /** With stand-ins for what is bad. */
    private Settings collect() {
        Settings settings = new Settings(
                keys.path("hws.home", "./data"),
                keys.choice("hws.environment", Environment.class, "acceptance"),
                api(),
                auth(),
                http(),
                CheckKeys.policy(keys),
                new Outbox(
                        keys.duration("hws.outbox.poll", "500ms"),
                        keys.duration("hws.outbox.stale-after", "10m"),
                        keys.yesOrNo("hws.outbox.split-edi")),
                submission(),
                follow(),
                PublicationKeys.weeks(keys),
                PublicationKeys.series(keys, "hws.bulletin"),
                PublicationKeys.series(keys, "hws.confidential-copy"),
                reply(),
                new Settings.Routes(keys.duration("hws.routes.poll", "2s")));
        onlyTheEmbeddedLedger();
        return settings;
    }

    private Api api() {
        return new Api(
                keys.address("hws.api.base-url", "https://hague.example.org/webservices/api/v1"),
                new Api.Paths(
                        template("hws.api.paths.ping", "/pingMe", ""),
                        template("hws.api.paths.submit", "/request", ""),
                        template("hws.api.paths.import-status", "/request/import/{importId}", "{importId}"),
                        template("hws.api.paths.request-status", "/request/{serviceRequestId}", "{serviceRequestId}"),
                        template("hws.api.paths.bulletin", "/publication/bulletin/{weekId}", "{weekId}"),
                        template(
                                "hws.api.paths.confidential-copy",
                                "/publication/copy/confidential/{weekId}",
                                "{weekId}")));
    }

    private String template(String key, String example, String variable) {
        String path = keys.text(key, example);
        if (!path.isEmpty() && (!path.startsWith("/") || !path.contains(variable))) {
            keys.refuse(key, "must start with / " + (variable.isEmpty() ? "" : "and contain " + variable), example);
        }
        return path;
    }

    private Auth auth() {
        var issuer = keys.optionalAddress("hws.auth.issuer", "https://login.example.org/am/oauth2");
        var endpoint =
                keys.optionalAddress("hws.auth.token-endpoint", "https://login.example.org/am/oauth2/access_token");
        if (issuer.isEmpty() && endpoint.isEmpty()) {
            keys.refuse(
                    "hws.auth.issuer",
                    "is required unless hws.auth.token-endpoint is set",
                    "https://login.example.org/am/oauth2");
        }
        return new Auth(
                issuer,
                endpoint,
                keys.optional("hws.auth.audience"),
                keys.text("hws.auth.client-id", "xx-office"),
                keys.text("hws.auth.scope", "hague-api/office"),
                keys.path("hws.auth.private-key", "config/keys/hws_private.pem"),
                keys.optionalPath("hws.auth.certificate"),
                keys.optional("hws.auth.key-id"),
                keys.duration("hws.auth.assertion-life", "60s"));
    }

    private Http http() {
        Optional<String> password = keys.optional("hws.http.trust-store-password");
        return new Http(
                keys.optionalProxy("hws.http.proxy", "proxy.example.org:3128"),
                keys.optionalPath("hws.http.trust-store"),
                password,
                keys.duration("hws.http.connect-timeout", "10s"),
                keys.duration("hws.http.response-timeout", "5m"),
                keys.text("hws.http.accept", "application/xml"));
    }

    private Submission submission() {
        return new Submission(
                keys.count("hws.submission.workers", 64, "4"),
                keys.choice("hws.submission.body", Submission.Body.class, "zip"),
                keys.text("hws.submission.content-type", "application/zip"),
                keys.text("hws.submission.part-name", "file"),
                keys.choice("hws.submission.when-in-doubt", Submission.WhenInDoubt.class, "hold"),
                keys.interval("hws.submission.retry", "30s", "30m"));
    }

    private Follow follow() {
        return new Follow(
                keys.count("hws.follow.workers", 64, "2"),
                keys.interval("hws.follow.import", "15s", "15m"),
                keys.interval("hws.follow.request", "5m", "24h"),
                keys.duration("hws.follow.patience", "24h"));
    }

    private Reply reply() {
        Map<String, List<String>> states = new LinkedHashMap<>();
        REQUEST_STATES.forEach(state -> states.put(state, keys.texts("hws.reply.values." + state, state)));
        return new Reply(
                keys.texts("hws.reply.import-id", "ImportIdentifier,importId"),
                keys.texts("hws.reply.import-status", "ImportStatus,status"),
                keys.texts("hws.reply.service-request-number", "ServiceRequestNumber,srn"),
                keys.texts("hws.reply.status", "ProcessingStatus,status"),
                keys.texts("hws.reply.registration-number", "InternationalRegistrationNumber"),
                keys.texts("hws.reply.publication-date", "ExpectedPublicationDate"),
                keys.texts("hws.reply.values.import-failed", "failed,error"),
                Map.copyOf(states));
    }

    private void onlyTheEmbeddedLedger() {
        keys.optional("hws.ledger")
                .filter(kind -> !kind.equals("embedded"))
                .ifPresent(kind -> keys.refuse(
                        "hws.ledger", "this version knows the embedded ledger only, not \"" + kind + "\"", "embedded"));
    }
}
