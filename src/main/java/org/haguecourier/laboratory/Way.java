package org.haguecourier.laboratory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How the programs of Offices write into an outbox: well, and otherwise. */
enum Way {
    /** Under a name that is left alone, and then the right one: the way that the README recommends. */
    RENAMED {
        @Override
        void write(Path file, byte[] content, Pauses pauses) throws IOException {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    },
    /** Under its right name from the first byte on, as over a slow line. */
    IN_PIECES {
        @Override
        void write(Path file, byte[] content, Pauses pauses) throws IOException {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                for (int at = 0; at < content.length; at += PIECE) {
                    out.write(content, at, Math.min(PIECE, content.length - at));
                    pauses.pause();
                }
            }
        }
    },
    /** As long as it will be from the start, and the last piece first: it has an end record before it has anything else. */
    BACKWARDS {
        @Override
        void write(Path file, byte[] content, Pauses pauses) throws IOException {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.setLength(content.length);
                for (int at = (content.length - 1) / PIECE * PIECE; at >= 0; at -= PIECE) {
                    out.seek(at);
                    out.write(content, at, Math.min(PIECE, content.length - at));
                    pauses.pause();
                }
            }
        }
    };

    private static final int PIECE = 5_000;

    /** Between two pieces. */
    @FunctionalInterface
    interface Pauses {
        void pause();
    }

    abstract void write(Path file, byte[] content, Pauses pauses) throws IOException;
}
