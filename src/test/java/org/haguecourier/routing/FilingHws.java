package org.haguecourier.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.haguecourier.files.Sha256;

/**
 * HWS as far as it can be the same each time: a POST is filed when its last byte is in, the import is done when somebody
 * asks, and the request is processed at the first question and registered at the next.
 */
public final class FilingHws implements AutoCloseable {
    /** What comes between the moments of a POST; made to throw, it ends the conversation there. */
    public interface Interruption {
        void at(Moment moment) throws IOException;
    }

    /** How far a POST has come, seen from the server. */
    public enum Moment {
        ACCEPTED,
        HALF_READ,
        FILED,
        HALF_ANSWERED
    }

    private final RawHws server;
    private final List<String> filed = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Interruption interruption = moment -> {};
    private volatile boolean imports = true;

    public FilingHws() throws IOException {
        server = new RawHws(this::serve);
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /** The SHA-256 of each package that was filed, in order. */
    public List<String> filed() {
        return filed;
    }

    public void importsNothing() {
        imports = false;
    }

    public void interrupt(Interruption by) {
        interruption = by;
    }

    private boolean serve(RawHws.Turn turn) throws IOException {
        String line = turn.question().line();
        if (line.startsWith("POST")) {
            file(turn);
            return false;
        }
        String answer = line.contains("/request/import/") ? importStatus() : requestStatus();
        turn.read().send(RawHws.reply(200, "Content-Type: application/xml\r\n", answer));
        return true;
    }

    private void file(RawHws.Turn turn) throws IOException {
        interruption.at(Moment.ACCEPTED);
        byte[] body = new byte[turn.length()];
        int half = turn.in().readNBytes(body, 0, body.length / 2);
        interruption.at(Moment.HALF_READ);
        if (half + turn.in().readNBytes(body, half, body.length - half) < body.length) {
            return;
        }
        filed.add(Sha256.of(body));
        interruption.at(Moment.FILED);
        byte[] answer = RawHws.filed().getBytes(StandardCharsets.UTF_8);
        int part = answer.length / 2;
        turn.send(Arrays.copyOf(answer, part));
        interruption.at(Moment.HALF_ANSWERED);
        turn.send(Arrays.copyOfRange(answer, part, answer.length));
    }

    private String importStatus() {
        return imports
                ? "<HagueImport><ImportStatusCategory>Imported</ImportStatusCategory>"
                        + "<ServiceRequestNumber>SR-1</ServiceRequestNumber></HagueImport>"
                : "<HagueImport><ImportStatusCategory>Failed</ImportStatusCategory></HagueImport>";
    }

    private String requestStatus() {
        String status = questions.getAndIncrement() == 0 ? "Processing" : "Registered";
        return "<HagueRequest><ProcessingStatusCategory>" + status + "</ProcessingStatusCategory></HagueRequest>";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
