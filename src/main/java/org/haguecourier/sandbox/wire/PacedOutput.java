package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Lets a body through in pieces, with pauses, up to the byte after which the wire is to go dead. */
final class PacedOutput extends OutputStream {
    /** Not an accident: the reply asked to be cut here. */
    static final class Stopped extends IOException {}

    private final OutputStream out;
    private final Manner manner;
    private long written;

    PacedOutput(OutputStream out, Manner manner) {
        this.out = out;
        this.manner = manner;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int end = from + count;
        int at = from;
        while (at < end) {
            int piece = (int) Math.min(pieceSize(end - at), manner.stopAfter() - written);
            if (piece == 0) {
                throw new Stopped();
            }
            out.write(bytes, at, piece);
            at += piece;
            written += piece;
            pause();
        }
    }

    private int pieceSize(int left) {
        return manner.drip().isZero() ? left : Math.min(left, manner.piece());
    }

    private void pause() throws IOException {
        if (manner.drip().isZero()) {
            return;
        }
        out.flush();
        try {
            Thread.sleep(manner.drip().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the sandbox is closing");
        }
    }
}
