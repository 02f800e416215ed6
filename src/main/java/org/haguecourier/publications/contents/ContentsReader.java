package org.haguecourier.publications.contents;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.zip.ZipArchive;

/** Looks into a bulletin or confidential copy, whatever its size, in a few megabytes of memory. */
public final class ContentsReader {
    /** Pictures hardly pack, and XML packs to a thirtieth: more than this is no week of designs. */
    public static final InflationLimit LIMIT = new InflationLimit(20, 8L << 30);

    private final InflationLimit limit;
    private final LongConsumer progress;

    public ContentsReader() {
        this(LIMIT, checkedBytes -> {});
    }

    /** @param progress is told behind each entry how many bytes of the archive have been checked so far */
    public ContentsReader(InflationLimit limit, LongConsumer progress) {
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Opens nothing but a regular file.
     *
     * @throws NotWholeException if it is no ZIP, not all of one, or one of its entries is damaged
     * @throws IOException if the file is not there or the disk fails, which says nothing of the publication
     */
    public PublicationContents read(Path zip) throws IOException {
        try (ZipArchive archive = ZipArchive.open(zip)) {
            PublicationContents contents = new Reading(archive, limit, progress).contents();
            if (!archive.isAsLongAsAtFirst()) {
                throw new NotWholeException("it became longer while it was read");
            }
            return contents;
        } catch (ZipException | EOFException damaged) {
            throw new NotWholeException(FirstBytes.of(zip).orElse(damaged.getMessage()), damaged);
        }
    }
}
