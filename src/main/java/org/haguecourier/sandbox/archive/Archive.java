package org.haguecourier.sandbox.archive;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;

import org.haguecourier.sandbox.wire.Content;

/** Lays out a ZIP: ZIP64 where it has too many members or is too long for the plain one, and only there. */
public final class Archive {
    private static final int LOCAL_HEADER = 0x0403_4b50;
    private static final int DESCRIPTOR = 0x0807_4b50;
    private static final int DIRECTORY_ENTRY = 0x0201_4b50;
    private static final int END = 0x0605_4b50;
    private static final int END_64 = 0x0606_4b50;
    private static final int LOCATOR_64 = 0x0706_4b50;

    private static final int PLAIN = 20;
    private static final int ZIP64 = 45;
    private static final int ZIP64_FIELD = 1;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int END_64_REST = 44;
    private static final long MOST = 0xFFFF_FFFFL;
    private static final int MOST_MEMBERS = 0xFFFF;

    private final List<Content> parts = new ArrayList<>();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final int date;
    private final int time;
    private long offset;

    private Archive(LocalDateTime written) {
        date = (written.getYear() - 1980) << 9 | written.getMonthValue() << 5 | written.getDayOfMonth();
        time = written.getHour() << 11 | written.getMinute() << 5 | written.getSecond() / 2;
    }

    /** @param written the time that each member bears */
    public static Content of(List<Member> members, LocalDateTime written) {
        Archive archive = new Archive(written);
        members.forEach(archive::add);
        archive.end(members.size());
        return Content.sequence(archive.parts);
    }

    private void add(Member member) {
        directory.writeBytes(directoryEntry(member));
        append(localHeader(member));
        append(member.packed());
        if (sizesFollow(member)) {
            append(new Structure(DESCRIPTOR)
                    .four(member.crc(), member.packed().length(), member.size())
                    .content());
        }
    }

    private Content localHeader(Member member) {
        Structure header = new Structure(LOCAL_HEADER).two(PLAIN, flags(member), member.method(), time, date);
        if (sizesFollow(member)) {
            header.four(0, 0, 0);
        } else {
            header.four(member.crc(), member.packed().length(), member.size());
        }
        byte[] name = member.nameBytes();
        return header.two(name.length, 0).raw(name).content();
    }

    private byte[] directoryEntry(Member member) {
        byte[] name = member.nameBytes();
        boolean far = offset >= MOST;
        int version = far ? ZIP64 : PLAIN;
        Structure entry = new Structure(DIRECTORY_ENTRY)
                .two(version, version, flags(member), member.method(), time, date)
                .four(member.crc(), member.packed().length(), member.size())
                .two(name.length, far ? 12 : 0, 0, 0, 0)
                .four(0, Math.min(offset, MOST))
                .raw(name);
        return (far ? entry.two(ZIP64_FIELD, Long.BYTES).eight(offset) : entry).toBytes();
    }

    private void end(int members) {
        long start = offset;
        long size = directory.size();
        append(Content.of(directory.toByteArray()));
        if (members >= MOST_MEMBERS || start >= MOST || size >= MOST) {
            append(new Structure(END_64)
                    .eight(END_64_REST)
                    .two(ZIP64, ZIP64)
                    .four(0, 0)
                    .eight(members, members, size, start)
                    .content());
            append(new Structure(LOCATOR_64).four(0).eight(start + size).four(1).content());
        }
        int count = Math.min(members, MOST_MEMBERS);
        append(new Structure(END)
                .two(0, 0, count, count)
                .four(Math.min(size, MOST), Math.min(start, MOST))
                .two(0)
                .content());
    }

    private void append(Content part) {
        parts.add(part);
        offset += part.length();
    }

    /** As who packs while he sends does it: a reader has to bear both ways. */
    private static boolean sizesFollow(Member member) {
        return member.method() == ZipEntry.DEFLATED;
    }

    private static int flags(Member member) {
        return sizesFollow(member) ? SIZES_FOLLOW : 0;
    }
}
