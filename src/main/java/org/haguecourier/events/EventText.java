package org.haguecourier.events;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Event;
import org.haguecourier.receipts.Receipt;
import org.haguecourier.receipts.ReceiptFields;
import org.haguecourier.receipts.ReceiptJson;

/**
 * How an event is put: the whole of it as JSON, and its facts one by one, under names that integrators rely on.
 *
 * @param archive where publications lie
 */
public record EventText(Path archive) {
    private static final String PUBLICATION = "publication-";

    /** What stands in the place of a receipt where a publication is told of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Notice(
            String series,
            String week,
            String state,
            Instant since,
            String detail,
            Integer edition,
            String file,
            String sha256,
            Long bytes,
            String number,
            String publishedOn,
            Instant retrievedAt,
            List<String> problems) {}

    /** Of a package its receipt as it was then; of a publication what is known of it. */
    public String json(Event event) {
        if (event instanceof Event.OfPackage of) {
            return ReceiptJson.text(Receipt.of(of.entry(), of.history(), of.parts()));
        }
        return ReceiptJson.text(notice((Event.OfPublication) event));
    }

    private Notice notice(Event.OfPublication event) {
        Optional<Edition> edition = event.edition();
        return new Notice(
                event.series().label(),
                event.week(),
                state(event),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                event.detail().isEmpty() ? null : event.detail(),
                edition.map(Edition::edition).orElse(null),
                edition.map(this::file).orElse(null),
                edition.map(come -> come.content().sha256()).orElse(null),
                edition.map(come -> come.content().bytes()).orElse(null),
                edition.flatMap(Edition::number).orElse(null),
                edition.flatMap(Edition::publishedOn).orElse(null),
                edition.map(come -> come.retrieved().truncatedTo(ChronoUnit.SECONDS))
                        .orElse(null),
                edition.map(Edition::problems).orElse(null));
    }

    public Map<String, Object> fields(Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (event instanceof Event.OfPackage of) {
            fields.put("kind", "package");
            fields.putAll(ReceiptFields.of(of.entry()));
        } else {
            fields.putAll(fields((Event.OfPublication) event));
        }
        fields.put("event", event.name());
        fields.put("eventNumber", event.number());
        fields.put("eventTime", event.at().toString());
        fields.put("detail", event.detail());
        fields.put("afterAlarm", event.afterAlarm());
        return fields;
    }

    private Map<String, Object> fields(Event.OfPublication event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "publication");
        fields.put("series", event.series().label());
        fields.put("week", event.week());
        fields.put("state", state(event));
        event.edition().ifPresent(edition -> {
            fields.put("edition", edition.edition());
            fields.put("archiveFile", file(edition));
            fields.put("sha256", edition.content().sha256());
            fields.put("bytes", edition.content().bytes());
        });
        return fields;
    }

    private static String state(Event.OfPublication event) {
        return event.name().substring(PUBLICATION.length());
    }

    private String file(Edition edition) {
        return archive.resolve(edition.file()).toAbsolutePath().toString();
    }
}
