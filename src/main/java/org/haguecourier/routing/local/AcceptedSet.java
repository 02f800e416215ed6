package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.files.OwnerOnly;

/**
 * The last set that ran, kept for a start that finds faults in the folder. One file, so that it is one set, and not a mixture
 * of two, after a power cut.
 */
public final class AcceptedSet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, byte[]>> FILES = new TypeReference<>() {};

    private final Path file;
    private final DurableFiles files;

    public AcceptedSet(Home home, DurableFiles files) {
        this.file = home.work().resolve("local-routes.json");
        this.files = files;
    }

    void keep(RouteSet set) throws IOException {
        if (find().filter(set::equals).isPresent() || set.isEmpty() && !Files.exists(file)) {
            return;
        }
        files.replace(file, JSON.writeValueAsBytes(set.files()));
        OwnerOnly.close(file);
    }

    /** None if none ever ran. */
    Optional<RouteSet> find() throws IOException {
        return Files.exists(file)
                ? Optional.of(new RouteSet(JSON.readValue(Files.readAllBytes(file), FILES)))
                : Optional.empty();
    }
}
