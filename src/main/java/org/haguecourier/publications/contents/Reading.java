package org.haguecourier.publications.contents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.PromisedSizes;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.PublicationXml;

/**
 * One look into one archive. The directory is walked three times, which is cheap; the entries themselves are read once, in
 * their order, and by then all names are known, so that the XML's references need not be kept.
 */
final class Reading {
    /** Some hundred times what a week has; their names take sixteen megabytes. */
    static final int MOST_ENTRIES = 1_000_000;

    private final ZipArchive archive;
    private final InflationLimit limit;
    private final LongConsumer progress;
    private final PromisedSizes sizes = new PromisedSizes();
    private final EntryNames names;
    private final References references;
    private final Xmls xmls;
    private final Names.Collected unsafe = new Names.Collected();
    private final Names.Collected unreferenced = new Names.Collected();
    private long position;
    private long unreadable;
    private long checked;

    Reading(ZipArchive archive, InflationLimit limit, LongConsumer progress) {
        this.archive = archive;
        this.limit = limit;
        this.progress = progress;
        this.names = new EntryNames(hasTooMany() ? 0 : (int) archive.entries());
        this.references = new References(names);
        this.xmls = new Xmls(references);
    }

    private boolean hasTooMany() {
        return archive.entries() > MOST_ENTRIES;
    }

    PublicationContents contents() throws IOException {
        if (hasTooMany()) {
            archive.forEachEntry(sizes::add);
            return unread(Judgement.tooManyEntries(archive.entries()));
        }
        archive.forEachEntry(this::note);
        if (sizes.isBomb(limit, archive.length())) {
            return unread(Judgement.bomb(archive.length(), sizes));
        }
        names.sort();
        archive.forEachEntry(this::check);
        archive.forEachEntry(this::judgeName);
        return whatWasRead(Judgement.of(xmls, references, unsafe.sum(), unreadable));
    }

    private void note(ZipRecord entry) {
        sizes.add(entry);
        if (!entry.isDirectory()) {
            names.add(entry.name());
        }
    }

    private void check(ZipRecord entry) throws IOException {
        position++;
        try {
            readThrough(entry);
        } catch (ZipException | EOFException damaged) {
            throw new NotWholeException(
                    "entry %d of %d is damaged: %s".formatted(position, archive.entries(), damaged.getMessage()),
                    damaged);
        }
        checked += entry.packed();
        progress.accept(checked);
    }

    private void readThrough(ZipRecord entry) throws IOException {
        if (Xmls.isXml(entry)) {
            xmls.note();
        }
        if (!entry.isReadable()) {
            unreadable++;
        }
        if (!entry.isReadable() || !Xmls.isXml(entry)) {
            archive.readThrough(entry);
            return;
        }
        try (InputStream content = archive.content(entry)) {
            xmls.read(entry.name(), content);
            archive.readToEnd(content);
        }
    }

    private void judgeName(ZipRecord entry) {
        String name = entry.name();
        boolean isFile = !entry.isDirectory();
        if (Spelling.isUnsafe(name) || !entry.isFileOrFolder() || isFile && names.collides(name)) {
            unsafe.add(name);
        }
        if (isFile && !Xmls.isXml(entry) && !names.isReferenced(name)) {
            unreferenced.add(name);
        }
    }

    private PublicationContents unread(Problem reason) {
        return whatWasRead(List.of(reason));
    }

    private PublicationContents whatWasRead(List<Problem> problems) {
        PublicationXml xml = xmls.reported();
        return new PublicationContents(
                xml.kind(),
                xml.version(),
                xml.number(),
                xml.date(),
                xml.total(),
                xml.counts(),
                xml.registrations(),
                archive.entries(),
                names.count(),
                sizes.unpacked(),
                references.count(),
                references.missing(),
                unreferenced.sum(),
                unsafe.sum(),
                problems);
    }
}
