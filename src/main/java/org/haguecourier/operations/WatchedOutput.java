package org.haguecourier.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Tells after each piece how many bytes have passed. */
final class WatchedOutput extends FilterOutputStream {
    private final LongConsumer watcher;
    private long passed;

    WatchedOutput(OutputStream out, LongConsumer watcher) {
        super(out);
        this.watcher = watcher;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        watcher.accept(++passed);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        passed += count;
        watcher.accept(passed);
    }
}
