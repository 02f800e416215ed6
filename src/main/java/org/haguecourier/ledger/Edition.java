package org.haguecourier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.haguecourier.files.Fingerprint;

/**
 * One content of a week that lies in the archive.
 *
 * @param edition 1, and counting up where a week was published again with other content
 * @param file below the archive
 * @param number as the publication says it of itself
 * @param publishedOn likewise
 * @param problems in words without any of the content, which may be confidential
 * @param removed when the file was taken away, since it is kept elsewhere
 */
public record Edition(
        Series series,
        String week,
        int edition,
        String file,
        Fingerprint content,
        Instant retrieved,
        Optional<String> number,
        Optional<String> publishedOn,
        List<String> problems,
        Optional<Instant> removed) {}
