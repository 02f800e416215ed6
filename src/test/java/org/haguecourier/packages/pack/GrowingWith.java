package org.haguecourier.packages.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whatever is written here, a file elsewhere becomes longer by as much and more. */
final class GrowingWith extends OutputStream {
    private final Path file;

    GrowingWith(Path file) {
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Files.write(file, new byte[2 * count + 1], StandardOpenOption.APPEND);
    }
}
