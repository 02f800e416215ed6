package org.haguecourier.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

import org.haguecourier.settings.Settings;

/** The body of the POST, as the Office has set it: the ZIP itself, or the one part of a form. */
final class WireEntity {
    private WireEntity() {}

    static HttpEntity of(WireParcel parcel, String fileName, Settings.Submission settings) {
        ContentType type = ContentType.create(settings.contentType());
        return switch (settings.body()) {
            case ZIP -> new Raw(parcel, type);
            case MULTIPART ->
                new Form(
                        parcel,
                        MultipartEntityBuilder.create()
                                .addPart(settings.partName(), new Part(parcel, fileName, type))
                                .build());
        };
    }

    /** Which package this is, if it is one of those made here. */
    static Optional<WireParcel> parcelIn(HttpEntity entity) {
        return entity instanceof Carrying carrier ? Optional.of(carrier.parcel()) : Optional.empty();
    }

    private interface Carrying {
        WireParcel parcel();
    }

    private static final class Form extends HttpEntityWrapper implements Carrying {
        private final WireParcel parcel;

        Form(WireParcel parcel, HttpEntity form) {
            super(form);
            this.parcel = parcel;
        }

        @Override
        public WireParcel parcel() {
            return parcel;
        }
    }

    /** Can't be repeated: a second writing would be a second sending that nobody decided on. */
    private static final class Raw extends AbstractHttpEntity implements Carrying {
        private final WireParcel parcel;

        Raw(WireParcel parcel, ContentType type) {
            super(type, null, false);
            this.parcel = parcel;
        }

        @Override
        public WireParcel parcel() {
            return parcel;
        }

        @Override
        public long getContentLength() {
            return parcel.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            parcel.writeTo(out);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public boolean isStreaming() {
            return false;
        }

        @Override
        public InputStream getContent() {
            throw new UnsupportedOperationException("a package is written, not read");
        }

        @Override
        public void close() {
            // The file is open only while it is written.
        }
    }

    private static final class Part extends AbstractContentBody {
        private final WireParcel parcel;
        private final String fileName;

        Part(WireParcel parcel, String fileName, ContentType type) {
            super(type);
            this.parcel = parcel;
            this.fileName = fileName;
        }

        @Override
        public String getFilename() {
            return fileName;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            parcel.writeTo(out);
        }

        @Override
        public long getContentLength() {
            return parcel.length();
        }
    }
}
