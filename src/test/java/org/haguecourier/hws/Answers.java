package org.haguecourier.hws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.settings.Settings;

/** Answers as they might come, and the settings as they are shipped. */
public final class Answers {
    private static final Call POST = Call.post("/request", Path.of("package.zip"));
    private static final Call GET = Call.get("/request/import/4711");

    private Answers() {}

    public static Answer toPost(int status, String contentType, String body) {
        return answer(POST, status, contentType, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    public static Answer toPost(String contentType, byte[] body) {
        return answer(POST, 200, contentType, body, Optional.empty());
    }

    public static Answer toPostWithLocation(int status, String body, String location) {
        return answer(POST, status, "text/plain", body.getBytes(StandardCharsets.UTF_8), Optional.of(location));
    }

    public static Answer toGet(String contentType, String body) {
        return answer(GET, 200, contentType, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    public static Answer askingToWait(int status, Duration retryAfter) {
        Answer plain = toPost(status, "text/plain", "");
        return new Answer(
                plain.call(),
                status,
                plain.contentType(),
                Optional.empty(),
                Optional.of(retryAfter),
                plain.body(),
                plain.sent(),
                plain.sentSha256(),
                Optional.empty());
    }

    public static Answer noneAfter(long sent, String failure) {
        return Answer.none(POST, sent, Optional.empty(), failure);
    }

    /** Of which the status came, and this much of the rest. */
    public static Answer brokenOff(int status, String arrived, String failure) {
        Trace seen = new Trace(
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(status),
                Optional.empty());
        return noneAfter(48_213, failure)
                .brokenOff(Optional.empty(), arrived.getBytes(StandardCharsets.UTF_8))
                .seenAs(seen);
    }

    private static Answer answer(Call call, int status, String type, byte[] body, Optional<String> location) {
        long sent = call.hasParcel() ? 48_213 : 0;
        return new Answer(
                call,
                status,
                Optional.of(type).filter(given -> !given.isEmpty()),
                location,
                Optional.empty(),
                body,
                sent,
                Optional.empty(),
                Optional.empty());
    }

    public static ReplyReader reader() {
        return new ReplyReader(shippedSettings());
    }

    public static Settings.Reply shippedSettings() {
        Properties shipped = new Properties();
        try (InputStream file = Answers.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, List<String>> states = Stream.of(
                        "undefined", "processing", "pending-regularization", "registered", "abandoned", "cancelled")
                .collect(Collectors.toMap(state -> state, state -> texts(shipped, "values." + state)));
        return new Settings.Reply(
                texts(shipped, "import-id"),
                texts(shipped, "import-status"),
                texts(shipped, "service-request-number"),
                texts(shipped, "status"),
                texts(shipped, "registration-number"),
                texts(shipped, "publication-date"),
                texts(shipped, "values.import-failed"),
                states);
    }

    private static List<String> texts(Properties shipped, String key) {
        return List.of(shipped.getProperty("hws.reply." + key).split(","));
    }
}
