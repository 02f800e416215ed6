package org.haguecourier.publications.contents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An ordinary ZIP, as everybody's library writes it. */
final class Archive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    static Archive ofBulletin(Week week) {
        return new Archive().with(Week.BULLETIN_XML, week.bulletin());
    }

    static Archive whole(Week week) {
        return ofBulletin(week).withPictures(week.pictures().toArray(String[]::new));
    }

    Archive withPictures(String... names) {
        for (String name : names) {
            with(name, name.endsWith("/") ? "" : "picture " + name);
        }
        return this;
    }

    Archive with(String name, String content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
