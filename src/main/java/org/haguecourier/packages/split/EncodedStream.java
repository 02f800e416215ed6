package org.haguecourier.packages.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Optional;

/** A text's bytes, made while they are read. */
final class EncodedStream extends InputStream {
    private static final int CHARACTERS_AT_A_TIME = 1 << 13;

    private final Pieces text;
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final Writer encoder;
    private byte[] bytes = new byte[0];
    private int position;
    private boolean ended;

    EncodedStream(Pieces text, Charset charset) {
        this.text = text;
        this.encoder = new OutputStreamWriter(encoded, charset.newEncoder());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (position == bytes.length && !ended) {
            encodeMore();
        }
        if (position == bytes.length) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    private void encodeMore() throws IOException {
        encoded.reset();
        int characters = 0;
        while (characters < CHARACTERS_AT_A_TIME && !ended) {
            Optional<String> piece = text.next();
            if (piece.isPresent()) {
                encoder.write(piece.get());
                characters += piece.get().length();
            } else {
                encoder.close();
                ended = true;
            }
        }
        if (!ended) {
            encoder.flush();
        }
        bytes = encoded.toByteArray();
        position = 0;
    }
}
