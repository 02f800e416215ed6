package org.haguecourier.hws;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One request to HWS, as it should go out: where to, below the base URL, and with which package as its body.
 *
 * @param path below {@code hws.api.base-url}, percent-encoded where it needs to be, with its query if it has one
 * @param parcel the file to POST; none for a GET
 * @param headers beyond those that every call has
 * @param receiver who takes the body of a success from the line; none for answers that are small
 */
public record Call(String path, Optional<Path> parcel, Map<String, String> headers, Optional<Receiver> receiver) {
    public static Call get(String path) {
        return new Call(path, Optional.empty(), Map.of(), Optional.empty());
    }

    public static Call post(String path, Path parcel) {
        return new Call(path, Optional.of(parcel), Map.of(), Optional.empty());
    }

    /** A GET of what does not fit into memory. */
    public static Call download(String path, Map<String, String> headers, Receiver receiver) {
        return new Call(path, Optional.empty(), Map.copyOf(headers), Optional.of(receiver));
    }

    // Routes ask these two. To Camel an "isPost" beside "post" would be the same name twice: in some starts of a JVM it
    // would not know which, and no call would go out at all.

    public boolean hasParcel() {
        return parcel.isPresent();
    }

    public boolean hasReceiver() {
        return receiver.isPresent();
    }
}
