package org.haguecourier.packages.hostile;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.RawZip;
import org.haguecourier.packages.TransactionType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.haguecourier.packages.hostile.HostileCase.notWhole;
import static org.haguecourier.packages.hostile.HostileCase.unreadable;
import static org.haguecourier.packages.hostile.HostileCase.whole;

/** ZIPs that say of their entries what is not so, and such as hold what they should not. */
final class LyingArchives {
    private static final byte[] ZEROS = new byte[8 << 20];
    private static final long FOUR_BYTES_FULL = 0xFFFFFFFFL;

    private LyingArchives() {}

    static List<HostileCase> all() {
        return List.of(
                whole("fit, with a comment", () -> raw().bytes("kept by the registry")),
                whole("fit, with a ZIP64 end", () -> raw().bytesWithZip64End()),
                whole(
                        "fit, but for an entry with its sizes in ZIP64 fields",
                        () -> raw().large("more.pdf", new byte[0]).bytes(),
                        "entry-not-referenced"),
                notWhole("a bit flipped in data", LyingArchives::flippedInXml, "zip-damaged"),
                notWhole("a bit flipped in a checksum", () -> flippedInDirectory(16), "zip-damaged"),
                notWhole("a bit flipped in a place", () -> flippedInDirectory(42), "zip-damaged"),
                unreadable("a bit flipped in a directory's signature", () -> flippedInDirectory(0)),
                whole("a bit flipped in the flags", () -> flippedInDirectory(8), "zip-encrypted"),
                whole("a bit flipped in the method", () -> flippedInDirectory(10), "zip-compression-unknown"),
                notWhole("a wrong checksum", claiming(claims -> claims.crc(1)), "zip-damaged"),
                whole("encrypted", claiming(claims -> claims.flags(1)), "zip-encrypted"),
                whole("encrypted strongly", claiming(claims -> claims.flags(1 | 1 << 6)), "zip-encrypted"),
                whole("encrypted with AES", claiming(claims -> claims.flags(1).method(99)), "zip-encrypted"),
                whole("an unknown compression", claiming(claims -> claims.method(14)), "zip-compression-unknown"),
                notWhole("not deflated at all", claiming(claims -> claims.method(8)), "zip-damaged"),
                notWhole("a size too small", claiming(claims -> claims.size(claims.size() - 1)), "zip-damaged"),
                notWhole("a size too large", claiming(claims -> claims.size(claims.size() + 1)), "zip-damaged"),
                notWhole("a size of 0", claiming(claims -> claims.size(0)), "zip-damaged"),
                notWhole("a packed size of 0", claiming(claims -> claims.packed(0)), "zip-damaged"),
                notWhole("a packed size too small", claiming(claims -> claims.packed(9)), "zip-damaged"),
                whole("a packed size of 4 GiB", claiming(claims -> claims.packed(FOUR_BYTES_FULL)), "zip-bomb"),
                whole("a size of 4 GiB", claiming(claims -> claims.size(FOUR_BYTES_FULL)), "zip-bomb"),
                notWhole("a place outside", claiming(claims -> claims.offset(1 << 30)), "zip-damaged"),
                unreadable("a negative size in a ZIP64 field", LyingArchives::negativeSize),
                whole("an entry that is a link", claiming(claims -> claims.unixMode(0120777)), "entry-not-a-file"),
                whole("an entry that is a pipe", claiming(claims -> claims.unixMode(0010644)), "entry-not-a-file"),
                whole("an entry that is a device", claiming(claims -> claims.unixMode(0020644)), "entry-not-a-file"),
                whole("a ZIP in the ZIP", () -> with("in.zip", draft().zip()), "entry-not-referenced"),
                whole("an extra file", () -> with("notes.txt", "?".getBytes(UTF_8)), "entry-not-referenced"),
                whole("no entry at all", () -> new RawZip().bytes(), "no-xml"),
                whole("no XML", () -> new RawZip().stored("a.pdf", new byte[9]).bytes(), "no-xml"),
                whole("two XMLs", () -> with("b.xml", "<b/>".getBytes(UTF_8)), "more-than-one-xml"),
                whole("two XMLs of one name", LyingArchives::sameXmlTwice, "more-than-one-xml", "entry-name-duplicate"),
                whole("65,536 entries", () -> many(65_536).bytesWithZip64End(), "zip-too-many-entries", "no-xml"),
                whole("65,535 entries without ZIP64", () -> many(65_535).bytes(), "zip-too-many-entries", "no-xml"),
                whole("a bomb of 1000 to 1", () -> bomb(16, true), "zip-bomb"),
                whole("a bomb of entries that share their bytes", () -> bomb(16, false), "zip-bomb"));
    }

    private static Draft draft() {
        return Draft.of(TransactionType.REFUSAL);
    }

    private static RawZip raw() {
        return draft().raw();
    }

    private static byte[] with(String name, byte[] content) {
        return draft().file(name, content).zip();
    }

    private static Supplier<byte[]> claiming(UnaryOperator<RawZip.Claims> lie) {
        return () -> draft().claiming(draft().attachmentName(), lie).zip();
    }

    private static byte[] flippedInXml() {
        int data = 30 + draft().xmlName().length();
        return Spoilt.flipped(draft().zip(), Spoilt.LOCAL, data + draft().xml().indexOf("novelty"));
    }

    private static byte[] flippedInDirectory(int offset) {
        return Spoilt.flipped(draft().zip(), Spoilt.CENTRAL, offset);
    }

    private static byte[] sameXmlTwice() {
        Draft draft = draft();
        return draft.raw().stored(draft.xmlName(), draft.xml().getBytes(UTF_8)).bytes();
    }

    /** The field starts behind the record, its name and its own four bytes. */
    private static byte[] negativeSize() {
        byte[] zip = new RawZip().large("a.xml", new byte[9]).bytes();
        return Spoilt.with(zip, Spoilt.CENTRAL, 46 + "a.xml".length() + 4, -1);
    }

    private static RawZip many(int count) {
        var zip = new RawZip();
        for (int i = 0; i < count; i++) {
            zip.stored(i + ".pdf", new byte[0]);
        }
        return zip;
    }

    /** Either with its own bytes for each entry, or with those of the first for all. */
    private static byte[] bomb(int entries, boolean own) {
        byte[] packed = deflated(ZEROS);
        RawZip zip = raw();
        long first = Spoilt.at(raw().bytes(), Spoilt.CENTRAL);
        for (int i = 0; i < entries; i++) {
            boolean shared = !own && i > 0;
            zip.entry(
                    i + ".pdf",
                    ZEROS,
                    shared ? new byte[0] : packed,
                    claims -> shared ? claims.method(8).packed(packed.length).offset(first) : claims.method(8));
        }
        return zip.bytes();
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9, true);
        var packed = new ByteArrayOutputStream();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
