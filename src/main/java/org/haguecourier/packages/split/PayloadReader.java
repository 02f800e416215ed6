package org.haguecourier.packages.split;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.PromisedSizes;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;

/** Opens a payload's ZIP and looks at what lies in it; each file is read through, so that no part fails half-way. */
final class PayloadReader {
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_CHARACTERS_IN_NAMES = 8 << 20;

    private final ZipArchive archive;
    private final PromisedSizes sizes = new PromisedSizes();
    private final List<ZipRecord> entries = new ArrayList<>();
    private long characters;

    private PayloadReader(ZipArchive archive) {
        this.archive = archive;
    }

    static ZipArchive open(Path zip) throws IOException, NotSplittableException {
        try {
            return ZipArchive.open(zip);
        } catch (ZipException | EOFException noZip) {
            throw unreadable(noZip);
        }
    }

    static Payload read(ZipArchive archive) throws IOException, NotSplittableException {
        try {
            return new PayloadReader(archive).read();
        } catch (ZipException | EOFException damaged) {
            throw unreadable(damaged);
        }
    }

    private static NotSplittableException unreadable(IOException reason) {
        return new NotSplittableException("The file cannot be read as a ZIP: "
                + Quoted.plain(String.valueOf(reason.getMessage())) + ". Get it anew from where it comes from.");
    }

    private Payload read() throws IOException, NotSplittableException {
        archive.forEachEntry(this::note);
        refuseTooMuch();
        ZipRecord xml = onlyXml();
        Map<String, List<ZipRecord>> files = new LinkedHashMap<>();
        for (ZipRecord entry : entries) {
            refuseUnreadable(entry);
            if (!entry.equals(xml) && !entry.isDirectory()) {
                files.computeIfAbsent(entry.name(), name -> new ArrayList<>(1)).add(entry);
            }
        }
        return new Payload(xml, files);
    }

    private void note(ZipRecord entry) {
        sizes.add(entry);
        characters += entry.name().length();
        if (entries.size() <= MOST_ENTRIES && characters <= MOST_CHARACTERS_IN_NAMES) {
            entries.add(entry);
        }
    }

    private void refuseTooMuch() throws NotSplittableException {
        if (entries.size() > MOST_ENTRIES || characters > MOST_CHARACTERS_IN_NAMES) {
            throw new NotSplittableException(
                    "The ZIP holds more than the %,d entries that can be looked at. Split it into smaller ones by hand."
                            .formatted(MOST_ENTRIES));
        }
        if (sizes.isBomb(InflationLimit.FOR_PICK_UP, archive.length())) {
            throw new NotSplittableException(
                    "The ZIP of %,d bytes would unpack to %,d bytes; that is an attack or a mistake. Look at what wrote it."
                            .formatted(archive.length(), sizes.unpacked()));
        }
    }

    private ZipRecord onlyXml() throws NotSplittableException {
        List<ZipRecord> xmls = PackageContents.xmlsAmong(entries);
        if (xmls.isEmpty()) {
            throw new NotSplittableException(
                    "The ZIP holds no file whose name ends in .xml, so there is nothing to split."
                            + " Put the ST.96 XML of the transactions into it.");
        }
        if (xmls.size() > 1) {
            throw new NotSplittableException(
                    "The ZIP holds %d XML files and must hold one: %s. Make one ZIP of each, then split those."
                            .formatted(xmls.size(), PackageContents.someOf(xmls)));
        }
        return xmls.get(0);
    }

    private void refuseUnreadable(ZipRecord entry) throws IOException, NotSplittableException {
        String name = Quoted.text(entry.name());
        if (!entry.isReadable()) {
            throw new NotSplittableException(
                    "The entry " + name + " is encrypted or packed in an unusual way. Pack the ZIP"
                            + " without a password and with the usual compression (deflate).");
        }
        try {
            archive.readThrough(entry);
        } catch (ZipException | EOFException damaged) {
            throw new NotSplittableException("The entry " + name + " is damaged: "
                    + Quoted.plain(String.valueOf(damaged.getMessage()))
                    + ". Get the ZIP anew from where it comes from.");
        }
    }
}
