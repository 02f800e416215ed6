package org.haguecourier.hws;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One request to HWS, as it should go out: where to, below the base URL, and with which package as its body.
 *
 * @param path below {@code hws.api.base-url}, percent-encoded where it needs to be, with its query if it has one
 * @param parcel the file to POST; none for a GET
 */
public record Call(String path, Optional<Path> parcel) {
    public static Call get(String path) {
        return new Call(path, Optional.empty());
    }

    public static Call post(String path, Path parcel) {
        return new Call(path, Optional.of(parcel));
    }

    public boolean isPost() {
        return parcel.isPresent();
    }
}
