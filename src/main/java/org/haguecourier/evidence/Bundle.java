package org.haguecourier.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.KeptAnswer;
import org.haguecourier.ledger.Link;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Testimony;

/**
 * One package's evidence as lines of JSON, all but the last, which is the {@link Seal}. Lines, because a hash is over
 * exact bytes: what has to be hashed can be cut out with {@code head} and {@code sed}, and nobody has to know how JSON is
 * to be written.
 */
public final class Bundle {
    static final String FORMAT = "hague-courier-evidence/2";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Bundle() {}

    /** @param madeBy the program, with its version */
    public static byte[] lines(Testimony testimony, Instant at, String madeBy) {
        Bundle bundle = new Bundle();
        bundle.line(header(testimony, at, madeBy));
        bundle.line(parcel(testimony.entry().parcel()));
        bundle.line(ledger(testimony.entry()));
        testimony.history().forEach(step -> bundle.line(step(step)));
        testimony.links().forEach(link -> bundle.raw(link.line().orElseGet(() -> text(closed(link)))));
        testimony.answers().forEach(answer -> bundle.line(answer(answer)));
        return bundle.out.toByteArray();
    }

    private static Map<String, Object> header(Testimony testimony, Instant at, String madeBy) {
        List<Link> links = testimony.links();
        String after = testimony.before();
        for (Link link : links) {
            after = link.after(after);
        }
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("bundle", FORMAT);
        header.put("reference", testimony.entry().reference());
        header.put("environment", testimony.entry().environment());
        header.put("madeAt", at.toString());
        header.put("madeBy", madeBy);
        header.put("firstRecord", links.get(0).number());
        header.put("lastRecord", links.get(links.size() - 1).number());
        header.put("chainBefore", testimony.before());
        header.put("chainAfter", after);
        header.put("headRecord", testimony.head().number());
        header.put("head", testimony.head().hash());
        header.put("historyLines", testimony.history().size());
        header.put("answers", testimony.answers().size());
        return header;
    }

    private static Map<String, Object> parcel(Parcel parcel) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("package", parcel.file());
        line.put("sha256", parcel.sha256());
        line.put("bytes", parcel.bytes());
        return line;
    }

    /** Help for the reader, who must not take it for more: these columns can be changed, and the chain would still hold. */
    private static Map<String, Object> ledger(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ledger", "as it was when this was made, and the history likewise: no record proves it");
        line.put("state", entry.state().label());
        line.put("since", entry.since().toString());
        line.put("received", entry.entered().toString());
        line.put("attempts", entry.attempts());
        entry.facts().type().ifPresent(type -> line.put("transaction", type));
        entry.facts().officeReference().ifPresent(given -> line.put("officeReference", given));
        entry.progress().importId().ifPresent(id -> line.put("importId", id));
        entry.progress().serviceRequestNumber().ifPresent(srn -> line.put("serviceRequestNumber", srn));
        entry.progress().registrationNumber().ifPresent(irn -> line.put("internationalRegistrationNumber", irn));
        return line;
    }

    private static Map<String, Object> step(HistoryLine step) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("history", step.at().toString());
        line.put("state", step.state().label());
        line.put("detail", step.detail());
        return line;
    }

    private static Map<String, Object> closed(Link link) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("link", link.number());
        line.put("content", link.content());
        return line;
    }

    private static Map<String, Object> answer(KeptAnswer answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("answer", answer.number());
        line.put("state", answer.state().label());
        line.put("kind", answer.extension());
        line.put("sha256", Sha256.of(answer.body()));
        line.put("base64", Base64.getEncoder().encodeToString(answer.body()));
        return line;
    }

    private void line(Map<String, Object> line) {
        raw(text(line));
    }

    private void raw(String line) {
        out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
