package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * An XML's characters. Fails at the end if they would not become the same bytes again: some encodings of the Far East have
 * two ways to write one character.
 */
final class FaithfulReader extends Reader {
    private final Charset charset;
    private final CRC32 read = new CRC32();
    private final CRC32 again = new CRC32();
    private final Reader characters;
    private final Writer writer;

    FaithfulReader(InputStream xml, Charset charset) {
        this.charset = charset;
        this.characters = new InputStreamReader(new CheckedInputStream(xml, read), charset.newDecoder());
        this.writer = new OutputStreamWriter(
                new CheckedOutputStream(OutputStream.nullOutputStream(), again), charset.newEncoder());
    }

    @Override
    public int read(char[] into, int offset, int count) throws IOException {
        try {
            int got = characters.read(into, offset, count);
            if (got >= 0) {
                writer.write(into, offset, got);
            } else {
                writer.close();
                refuseIfOther();
            }
            return got;
        } catch (CharacterCodingException foreign) {
            throw unfaithful("holds bytes that are not " + charset, foreign);
        }
    }

    private void refuseIfOther() throws IOException {
        if (read.getValue() != again.getValue()) {
            throw unfaithful("is not written in the one way that " + charset + " is written here", null);
        }
    }

    private static IOException unfaithful(String why, Exception cause) {
        return new UnfitXmlException(
                "The XML " + why + ", so it cannot be split without changing it. Save it as UTF-8.", cause);
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
