package org.haguecourier.publications;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.contents.Names;
import org.haguecourier.publications.contents.PublicationContents;

/** What stands in {@code YYYYWW.json} beside a publication. Names of entries stand here and nowhere else. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SideFile(
        String series,
        String week,
        int edition,
        String sha256,
        long bytes,
        String bulletinNumber,
        String publicationDate,
        String st96Version,
        String transactions,
        Map<String, Long> counts,
        long entries,
        long unpackedBytes,
        Images images,
        List<String> problems,
        Instant retrievedAt) {

    /** Of the files that the XML refers to; of those that are not there, and of entries nobody refers to, the first few. */
    record Images(long referenced, Named missing, Named unreferenced, Named unsafe) {}

    record Named(long count, List<String> first) {
        static Named of(Names names) {
            return new Named(names.count(), names.first());
        }
    }

    static SideFile of(
            Series series,
            PublicationArchive.Place place,
            Fingerprint content,
            PublicationContents contents,
            List<String> problems,
            Instant retrievedAt) {
        return new SideFile(
                series.label(),
                place.week().id(),
                place.edition(),
                content.sha256(),
                content.bytes(),
                contents.number().orElse(null),
                contents.publicationDate().orElse(null),
                contents.st96Version().orElse(null),
                contents.total().orElse(null),
                contents.counts(),
                contents.entries(),
                contents.unpackedBytes(),
                new Images(
                        contents.referenced(),
                        Named.of(contents.missing()),
                        Named.of(contents.unreferenced()),
                        Named.of(contents.unsafe())),
                problems,
                retrievedAt);
    }
}
