package org.haguecourier.routing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The body of an answer, in memory and of bounded size: read from the line, and unpacked if it came compressed. */
final class AnswerBody {
    private final ClassicHttpResponse response;
    private final int largest;

    AnswerBody(ClassicHttpResponse response, int largest) {
        this.response = response;
        this.largest = largest;
    }

    /** Puts it in the place of the one on the line. @return whether it was read to its end */
    boolean take() throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        ContentType type = entity.getContentType() == null ? null : ContentType.parseLenient(entity.getContentType());
        boolean whole = read(entity, start);
        if (whole) {
            entity.close();
        }
        response.setEntity(new ByteArrayEntity(unpacked(start.toByteArray()), type));
        // Camel would unpack it once more, and without any bound.
        response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
        return whole;
    }

    /** What goes with a refusal only explains it: the status stands, even if the explanation breaks off. */
    private boolean read(HttpEntity entity, ByteArrayOutputStream start) throws IOException {
        try {
            return read(entity.getContent(), start);
        } catch (IOException brokenOff) {
            if (response.getCode() < 400) {
                Optional<String> type = Optional.ofNullable(entity.getContentType());
                throw new BrokenOffException(response.getCode(), type, start.toByteArray(), brokenOff);
            }
            return false;
        }
    }

    private boolean read(InputStream in, ByteArrayOutputStream start) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        while (start.size() < largest) {
            int read = in.read(buffer, 0, Math.min(buffer.length, largest - start.size()));
            if (read < 0) {
                return true;
            }
            start.write(buffer, 0, read);
        }
        return in.read() < 0;
    }

    /** Nobody asked for compression, but a proxy may not care. What only claims to be compressed stays as it is. */
    private byte[] unpacked(byte[] body) {
        String encoding = Optional.ofNullable(response.getFirstHeader(HttpHeaders.CONTENT_ENCODING))
                .map(header -> header.getValue().strip())
                .orElse("");
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            return body;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            read(zip, plain);
            return plain.toByteArray();
        } catch (IOException notCompressed) {
            return body;
        }
    }
}
