package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much more we may write on the disk that a folder is on. A quota is not seen here, only when it is hit. */
public final class FreeSpace {
    private FreeSpace() {}

    /** @return without limit for file systems that do not know their size */
    public static long of(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return disk.getTotalSpace() <= 0 ? Long.MAX_VALUE : disk.getUsableSpace();
    }
}
