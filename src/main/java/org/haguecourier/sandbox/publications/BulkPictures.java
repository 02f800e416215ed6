package org.haguecourier.sandbox.publications;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.haguecourier.sandbox.archive.Checksum;
import org.haguecourier.sandbox.archive.Member;
import org.haguecourier.sandbox.wire.Content;

/**
 * Pictures that nobody can look at, for a large ZIP: each has a head of its own, and all share one piece of noise, so
 * that gigabytes need neither memory nor a second look at their bytes.
 */
final class BulkPictures implements Pictures {
    static final int LARGEST = 1024 * 1024;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int COMMENT = 0xFFFE;
    private static final int LENGTH_FIELD = 2;

    private final String label;
    private final byte[] noise;
    private final int noiseChecksum;

    BulkPictures(Issue issue, int count) {
        label = issue.series().word() + " " + issue.week().number() + ", edition "
                + issue.terms().edition() + ", ";
        noise = new byte[(int) (issue.terms().bytes() / count)];
        new Random(Objects.hash(label)).nextBytes(noise);
        noiseChecksum = Checksum.of(noise);
    }

    @Override
    public Member member(String path) {
        byte[] head = head(label + path);
        int checksum = Checksum.joined(Checksum.of(head), noiseChecksum, noise.length);
        return Member.stored(path, Content.sequence(List.of(Content.of(head), Content.of(noise))), checksum);
    }

    /** As far as a JPEG says who it is. */
    private static byte[] head(String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(3 * Short.BYTES + text.length)
                .putShort((short) START_OF_IMAGE)
                .putShort((short) COMMENT)
                .putShort((short) (LENGTH_FIELD + text.length))
                .put(text)
                .array();
    }
}
