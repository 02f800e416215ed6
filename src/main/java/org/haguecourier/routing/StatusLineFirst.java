package org.haguecourier.routing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Keeps the status of an answer of which the headers break off. The usual reader forgets it; but whether HWS has said
 * "200" decides whether a package may ever be sent again.
 */
final class StatusLineFirst extends DefaultHttpResponseParser {
    private Optional<Integer> status = Optional.empty();

    StatusLineFirst(Http1Config bounds) {
        super(bounds);
    }

    @Override
    protected ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException, HttpException {
        ClassicHttpResponse begun = super.createMessage(line);
        status = Optional.ofNullable(begun).map(ClassicHttpResponse::getCode);
        return begun;
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        status = Optional.empty();
        try {
            return super.parse(buffer, in);
        } catch (IOException | HttpException broken) {
            if (status.isEmpty()) {
                throw broken;
            }
            throw new BrokenOffException(status.get(), Optional.empty(), new byte[0], broken);
        }
    }
}
