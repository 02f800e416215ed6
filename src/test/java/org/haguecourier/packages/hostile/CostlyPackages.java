package org.haguecourier.packages.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.RawZip;
import org.haguecourier.packages.TransactionType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.haguecourier.packages.hostile.HostileCase.whole;

/** Packages that are made to keep whoever checks them busy, or to fill his memory. */
final class CostlyPackages {
    private static final String NAMED_NOWHERE = "referenced-file-missing";

    private CostlyPackages() {}

    static List<HostileCase> all() {
        return List.of(
                whole(
                        "10,000 documents that are missing among 10,000 others",
                        CostlyPackages::manyMissing,
                        NAMED_NOWHERE,
                        "other-file-missing",
                        "entry-not-referenced",
                        "xml-not-at-root"),
                whole(
                        "10,000 documents with names of 5,000 characters",
                        () -> documents(10_000, "n".repeat(5_000)).zip(),
                        NAMED_NOWHERE,
                        "too-many-files"),
                whole(
                        "10,000 documents with names of 5,000 blanks before them",
                        () -> documents(10_000, " ".repeat(5_000) + "n").zip(),
                        NAMED_NOWHERE),
                whole(
                        "300 entries with names of 60,000 characters",
                        CostlyPackages::longNames,
                        "zip-too-many-entries",
                        "entry-name-unsafe",
                        "entry-not-referenced"),
                whole("150 entries that share 10 MiB", CostlyPackages::sharedEntries, "zip-bomb"),
                whole("3,000 end records in the comment", CostlyPackages::manyEnds, "entry-not-referenced"));
    }

    private static byte[] manyMissing() {
        Draft draft = documents(10_000, "missing/" + "n".repeat(300));
        String others = IntStream.range(0, 10_000)
                .mapToObj(i -> "<com:Other><com:FileName>other" + i + "</com:FileName></com:Other>")
                .collect(Collectors.joining());
        RawZip zip = draft.with("</com:DocumentIncludedBag>", "$0" + others)
                .renamed(draft.xmlName(), "in/a.xml")
                .raw();
        for (int i = 0; i < 10_000; i++) {
            zip.stored("there/" + "n".repeat(200) + i, new byte[0]);
        }
        return zip.bytes();
    }

    private static Draft documents(int count, String name) {
        String more = IntStream.range(1, count)
                .mapToObj(i -> "<com:DocumentIncluded><com:FileName>" + name + i + "</com:FileName>"
                        + "<com:DocumentKindCategory>MISCELLANEOUS</com:DocumentKindCategory></com:DocumentIncluded>")
                .collect(Collectors.joining());
        return Draft.of(TransactionType.APPLICATION).with("</com:DocumentIncludedBag>", more + "$0");
    }

    private static byte[] longNames() {
        RawZip zip = Draft.of(TransactionType.REFUSAL).raw();
        for (int i = 0; i < 300; i++) {
            zip.stored(i + "n".repeat(60_000), new byte[0]);
        }
        return zip.bytes();
    }

    /** Below the ratio at which it would be a bomb by its size alone. */
    private static byte[] sharedEntries() {
        RawZip zip = Draft.of(TransactionType.REFUSAL).raw();
        byte[] content = new byte[10 << 20];
        long first = Spoilt.at(zip.bytes(), Spoilt.CENTRAL);
        zip.stored("0.pdf", content);
        for (int i = 1; i < 150; i++) {
            zip.entry(i + ".pdf", content, new byte[0], claims -> claims.packed(content.length)
                    .offset(first));
        }
        return zip.bytes();
    }

    /** Each of them is the last record of the file, by the length of its comment. */
    private static byte[] manyEnds() {
        byte[] comment = new byte[65_525];
        Arrays.fill(comment, (byte) ' ');
        for (int at = 0; at + 22 <= comment.length; at += 22) {
            byte[] end = "PK\5\6\0\0\0\0\1\0\1\0\1\0\0\0\1\0\0\0".getBytes(UTF_8);
            System.arraycopy(end, 0, comment, at, end.length);
            int left = comment.length - at - 22;
            comment[at + 20] = (byte) left;
            comment[at + 21] = (byte) (left >> 8);
        }
        byte[] plain =
                Draft.of(TransactionType.REFUSAL).file("x.pdf", new byte[0]).zip();
        byte[] zip = Spoilt.joined(plain, comment);
        zip[plain.length - 2] = (byte) comment.length;
        zip[plain.length - 1] = (byte) (comment.length >> 8);
        return zip;
    }
}
