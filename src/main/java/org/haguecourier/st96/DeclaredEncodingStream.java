package org.haguecourier.st96;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * An XML's bytes, which end with a refusal where they are not in the XML's encoding. The JDK's parser would print what it
 * does not find to be UTF-8, and in most other encodings would quietly read another character.
 */
final class DeclaredEncodingStream extends InputStream {
    private static final int AT_A_TIME = 1 << 13;

    private final BufferedInputStream xml;
    private final ByteBuffer undecoded = ByteBuffer.allocate(AT_A_TIME);
    private final CharBuffer decoded = CharBuffer.allocate(AT_A_TIME);
    private CharsetDecoder decoder;
    private XmlRefusedException refusal;

    DeclaredEncodingStream(InputStream xml) {
        this.xml = new BufferedInputStream(xml);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        if (decoder == null) {
            decoder = decoder();
        }
        int got = xml.read(into, offset, Math.min(length, undecoded.remaining()));
        int legal = got < 0 ? atEnd() : legal(into, offset, got);
        if (legal <= 0 && refusal != null) {
            throw refusal;
        }
        return legal;
    }

    private CharsetDecoder decoder() throws IOException {
        try {
            return XmlEncoding.of(xml).newDecoder();
        } catch (UnsupportedEncodingException unknown) {
            refusal = new XmlRefusedException(XmlFault.Kind.NOT_WELL_FORMED, unknown.getMessage());
            throw refusal;
        }
    }

    private int atEnd() {
        decode(true);
        return -1;
    }

    /** How many of these bytes may pass: those up to the first wrong one, which may have begun with the bytes before. */
    private int legal(byte[] bytes, int offset, int count) {
        int begun = undecoded.position();
        undecoded.put(bytes, offset, count);
        return decode(false) - begun;
    }

    /** Leaves a character that is not complete for the next time. */
    private int decode(boolean atEnd) {
        undecoded.flip();
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(undecoded, decoded, atEnd);
        } while (result.isOverflow());
        int legal = result.isError() ? undecoded.position() : undecoded.limit();
        undecoded.compact();
        if (result.isError()) {
            refusal = new XmlRefusedException(
                    XmlFault.Kind.NOT_WELL_FORMED,
                    "what follows is not %1$s. Save the XML as UTF-8, and declare it so.".formatted(decoder.charset()));
        }
        return legal;
    }
}
