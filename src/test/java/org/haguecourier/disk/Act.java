package org.haguecourier.disk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One change of the disk.
 *
 * @param root the folder that is watched
 * @param file what it is done to, as a plain path; of a move or link the old name
 * @param to of a move or link the new name
 */
public record Act(Verb verb, Path root, Path file, Optional<Path> to) {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The folder directly below the root that it happens in, {@code work} for example; empty for the root itself. */
    public String place() {
        Path below = root.relativize(to.orElse(file));
        return below.getName(0).toString();
    }

    /** The same in each run: made-up IDs are stars. */
    @Override
    public String toString() {
        return verb.label() + " " + name(file)
                + to.map(target -> " -> " + name(target)).orElse("");
    }

    private String name(Path path) {
        String name = root.relativize(path).toString().replaceAll(ID, "*");
        return name.isEmpty() ? "." : name;
    }
}
