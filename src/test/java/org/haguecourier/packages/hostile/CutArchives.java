package org.haguecourier.packages.hostile;

import java.util.List;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.RawZip;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.samples.SamplePackages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.haguecourier.packages.hostile.HostileCase.unreadable;

/** What is no ZIP, or not all of one; that every other cut shows, too, is asserted elsewhere. */
final class CutArchives {
    private static final byte[] STREAMED =
            SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip();
    private static final byte[] COMMENTED = raw().bytes("kept by the registry");
    private static final byte[] LARGE = raw().bytesWithZip64End();

    private CutArchives() {}

    static List<HostileCase> all() {
        return List.of(
                unreadable("empty", () -> new byte[0]),
                unreadable("one byte", () -> new byte[] {'P'}),
                unreadable("not a ZIP", () -> "<html>Service unavailable</html>".getBytes(UTF_8)),
                unreadable("zeros", () -> new byte[100_000]),
                unreadable("cut in a local header", () -> Spoilt.cut(STREAMED, Spoilt.LOCAL, 15)),
                unreadable("cut behind a local header", () -> Spoilt.cut(STREAMED, Spoilt.LOCAL, 30)),
                unreadable("cut in a name", () -> Spoilt.cut(STREAMED, Spoilt.LOCAL, 34)),
                unreadable("cut behind a name", () -> Spoilt.cut(STREAMED, Spoilt.LOCAL, 30 + "refusal.xml".length())),
                unreadable("cut in data", () -> Spoilt.cut(STREAMED, Spoilt.LOCAL, 300)),
                unreadable("cut behind data", () -> Spoilt.cut(STREAMED, Spoilt.DESCRIPTOR, 0)),
                unreadable("cut in a descriptor", () -> Spoilt.cut(STREAMED, Spoilt.DESCRIPTOR, 8)),
                unreadable("cut behind a descriptor", () -> Spoilt.cut(STREAMED, Spoilt.DESCRIPTOR, 16)),
                unreadable("cut before the directory", () -> Spoilt.cut(STREAMED, Spoilt.CENTRAL, 0)),
                unreadable("cut in a directory record", () -> Spoilt.cut(STREAMED, Spoilt.CENTRAL, 20)),
                unreadable("cut in a directory name", () -> Spoilt.cut(STREAMED, Spoilt.CENTRAL, 50)),
                unreadable("cut before the end record", () -> Spoilt.cut(STREAMED, Spoilt.END, 0)),
                unreadable("cut in the end record", () -> Spoilt.cut(STREAMED, Spoilt.END, 21)),
                unreadable("cut before the comment", () -> Spoilt.cut(COMMENTED, Spoilt.END, 22)),
                unreadable("cut in the comment", () -> Spoilt.cut(COMMENTED, Spoilt.END, 30)),
                unreadable("cut before the ZIP64 end", () -> Spoilt.cut(LARGE, Spoilt.ZIP64_END, 0)),
                unreadable("cut in the ZIP64 end", () -> Spoilt.cut(LARGE, Spoilt.ZIP64_END, 40)),
                unreadable("cut before the locator", () -> Spoilt.cut(LARGE, Spoilt.LOCATOR, 0)),
                unreadable("cut in the locator", () -> Spoilt.cut(LARGE, Spoilt.LOCATOR, 12)),
                unreadable("cut behind the locator", () -> Spoilt.cut(LARGE, Spoilt.END, 0)),
                unreadable("a byte behind the end", () -> Spoilt.joined(STREAMED, new byte[1])),
                unreadable("a ZIP behind the end", () -> Spoilt.joined(STREAMED, STREAMED)),
                unreadable("a byte before the ZIP", () -> Spoilt.joined(new byte[1], STREAMED)),
                unreadable("a program before the ZIP", () -> Spoilt.joined("#!/bin/sh\n".getBytes(UTF_8), STREAMED)));
    }

    private static RawZip raw() {
        return Draft.of(TransactionType.REFUSAL).raw();
    }
}
