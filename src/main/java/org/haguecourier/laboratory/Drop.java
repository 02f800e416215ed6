package org.haguecourier.laboratory;

import java.nio.file.Path;

/**
 * A file that an Office puts into its outbox.
 *
 * @param folder below the outbox; empty for the outbox itself
 */
record Drop(String folder, String file, Content content, Way way) {
    Path in(Path outbox) {
        return outbox.resolve(folder).resolve(file);
    }

    @Override
    public String toString() {
        return folder.isEmpty() ? file : folder + "/" + file;
    }
}
