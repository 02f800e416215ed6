package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;

/**
 * What WIPO's schema says of an XML.
 *
 * @param violations the first few
 * @param unusable why it says nothing, or nothing beyond these
 */
public record SchemaVerdict(List<SchemaViolation> violations, Optional<String> unusable) {
    /** Nobody has asked. */
    public static final SchemaVerdict NONE = new SchemaVerdict(List.of(), Optional.empty());
}
