package org.haguecourier.ledger;

import java.util.Optional;

/** What HWS has told us of a package so far. */
public record Progress(
        Optional<String> importId,
        Optional<String> serviceRequestNumber,
        Optional<String> registrationNumber,
        Optional<String> publicationDate) {

    public static final Progress NONE =
            new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Progress withImportId(String id) {
        return new Progress(Optional.of(id), serviceRequestNumber, registrationNumber, publicationDate);
    }

    /** What is told later is added; silence never wipes out what was told before. */
    public Progress plus(Optional<String> srn, Optional<String> irn, Optional<String> published) {
        return new Progress(
                importId,
                srn.or(() -> serviceRequestNumber),
                irn.or(() -> registrationNumber),
                published.or(() -> publicationDate));
    }
}
