package org.haguecourier.outbox;

import java.nio.file.Path;

/**
 * A file of the outbox that nobody but us will take any more.
 *
 * @param id the parcel's for good, also when the claim is taken up again after a crash
 * @param file where it lies now, under the name it had
 * @param folder the sub-folder of the outbox that it was in, empty for the outbox itself
 */
public record Claim(String id, Path file, String folder) {
    public String name() {
        return file.getFileName().toString();
    }
}
