package org.haguecourier.sandbox.publications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** The two weekly pulls: from Friday noon in Geneva on, and 404 before. */
public final class Publications {
    private static final int NOON = 12;

    private final Clock clock;

    public Publications(Clock clock) {
        this.clock = clock;
    }

    public Reply bulletin(Request request) throws IOException {
        return answer(request, Edition.BULLETIN);
    }

    public Reply confidentialCopy(Request request) throws IOException {
        return answer(request, Edition.CONFIDENTIAL_COPY);
    }

    private Reply answer(Request request, Edition edition) throws IOException {
        List<String> segments = request.segments();
        String weekId = segments.get(segments.size() - 1);
        PublicationWeek week = PublicationWeek.of(weekId)
                .filter(known -> known.isPublished(clock.instant()))
                .orElse(null);
        if (week == null) {
            return Reply.text(404, "text/plain", "There is no publication for this week.");
        }
        return Reply.of(200, "application/zip", zip(week, edition))
                .withHeader("Content-Disposition", "attachment; filename=\"" + weekId + ".zip\"");
    }

    private static byte[] zip(PublicationWeek week, Edition edition) throws IOException {
        List<Registration> registrations = Registration.in(week, edition);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, week, week.id() + ".xml", PublicationXml.of(week, edition, registrations));
            for (Registration registration : registrations) {
                for (String path : registration.imagePaths()) {
                    add(zip, week, path, Picture.of(path));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The entry's time is the week's, or no two downloads would be alike. */
    private static void add(ZipOutputStream zip, PublicationWeek week, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(week.friday().atTime(NOON, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
