package org.haguecourier.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A body that may be given up in the middle. The client would read the rest of it first, to use the connection again: of a
 * publication that does not fit on the disk these may be gigabytes.
 */
final class BodyOnTheLine extends HttpEntityWrapper {
    private final ExecRuntime connection;

    private BodyOnTheLine(HttpEntity body, ExecRuntime connection) {
        super(body);
        this.connection = connection;
    }

    static void leave(ClassicHttpResponse response, ExecRuntime connection) {
        if (response.getEntity() != null) {
            response.setEntity(new BodyOnTheLine(response.getEntity(), connection));
        }
    }

    @Override
    public InputStream getContent() throws IOException {
        return new Stream(super.getContent());
    }

    private final class Stream extends FilterInputStream {
        private boolean atEnd;

        Stream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            atEnd |= value < 0;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            atEnd |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!atEnd) {
                connection.discardEndpoint();
            }
            super.close();
        }
    }
}
