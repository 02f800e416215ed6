package org.haguecourier.evidence;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.haguecourier.ledger.Link;

/** Follows the chain through a bundle: from record to record without a gap, and to the hash that the header names. */
final class ChainCheck {
    private final BundleLines lines;
    private final JsonNode header;
    private final JsonNode parcel;

    ChainCheck(BundleLines lines, JsonNode header, JsonNode parcel) {
        this.lines = lines;
        this.header = header;
        this.parcel = parcel;
    }

    /** @return the package's own records */
    List<JsonNode> records() {
        List<JsonNode> own = new ArrayList<>();
        String hash = header.path("chainBefore").asText();
        long last = header.path("lastRecord").asLong();
        for (long number = header.path("firstRecord").asLong(); number <= last; number++) {
            hash = link(number, own).after(hash);
        }
        if (!hash.equals(header.path("chainAfter").asText())) {
            throw new NotIntactException(
                    "The records do not make the chain that the first line names: one of them was changed or exchanged.");
        }
        boolean isEnd = header.path("headRecord").asLong() == last;
        if (isEnd && !hash.equals(header.path("head").asText())) {
            throw new NotIntactException("The head that the first line names is not the end of the chain.");
        }
        if (own.isEmpty()) {
            throw new NotIntactException("There is no record of the package in it.");
        }
        return own;
    }

    private Link link(long number, List<JsonNode> own) {
        Link link = lines.isNext("record") ? open(lines.next("record"), own) : closed(lines.next("link"));
        if (link.number() != number) {
            throw lines.wrong("is record " + link.number() + " of the chain, and " + number + " should come here");
        }
        return link;
    }

    private Link open(JsonNode record, List<JsonNode> own) {
        refuseAnothers(record, "reference", header.path("reference").asText());
        refuseAnothers(record, "packageFile", parcel.path("package").asText());
        refuseAnothers(record, "packageSha256", parcel.path("sha256").asText());
        refuseAnothers(record, "packageBytes", parcel.path("bytes").asText());
        refuseAnothers(record, "environment", header.path("environment").asText());
        own.add(record);
        return Link.open(record.path("record").asLong(), lines.text());
    }

    private static Link closed(JsonNode link) {
        return Link.closed(link.path("link").asLong(), link.path("content").asText());
    }

    private void refuseAnothers(JsonNode record, String name, String expected) {
        if (record.has(name) && !record.path(name).asText().equals(expected)) {
            throw lines.wrong("is a record of another package: its " + name + " is "
                    + record.path(name).asText());
        }
    }
}
