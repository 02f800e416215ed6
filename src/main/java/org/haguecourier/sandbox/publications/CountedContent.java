package org.haguecourier.sandbox.publications;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

import org.haguecourier.sandbox.wire.Content;

/**
 * Counts before it hands over: who has read the last byte finds it counted.
 *
 * @param most after so many bytes the wire goes dead
 */
record CountedContent(Content content, long most, AtomicLong sent) implements Content {
    @Override
    public long length() {
        return content.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                sent.updateAndGet(before -> Math.min(most, before + count));
                out.write(bytes, from, count);
            }
        });
    }

    @Override
    public Content part(long from, long count) {
        return new CountedContent(content.part(from, count), most, sent);
    }
}
