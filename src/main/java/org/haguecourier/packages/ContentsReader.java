package org.haguecourier.packages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

import org.haguecourier.packages.content.ContentReader;
import org.haguecourier.packages.content.FileContent;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.EnvelopeReader;
import org.haguecourier.st96.SchemaFolder;

/** Reads a package's bytes once: each entry through to its checksum, the XML while it is parsed. */
final class ContentsReader {
    /** An application with 100 designs and a hundred views of each would still pass. */
    private static final int MOST_ENTRIES = 11_000;

    /** Of names, which are kept: an entry's can have 65,535. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private final ZipArchive archive;
    private final InflationLimit limit;
    private final Optional<SchemaFolder> schemas;
    private final List<ZipRecord> entries = new ArrayList<>();
    private final Map<String, String> damage = new LinkedHashMap<>();
    private final Map<String, FileContent> files = new HashMap<>();
    private final PromisedSizes sizes = new PromisedSizes();
    private long entryCount;
    private long characters;

    ContentsReader(ZipArchive archive, InflationLimit limit, Optional<SchemaFolder> schemas) {
        this.archive = archive;
        this.limit = limit;
        this.schemas = schemas;
    }

    PackageContents read(String fileName) throws IOException {
        archive.forEachEntry(this::note);
        List<ZipRecord> xmls = PackageContents.xmlsAmong(entries);
        Optional<Envelope> envelope = sizes.isBomb(limit, archive.length()) ? Optional.empty() : unpack(xmls);
        return new PackageContents(
                fileName,
                archive.length(),
                sizes.packed(),
                sizes.unpacked(),
                List.copyOf(entries),
                xmls,
                entryCount,
                Collections.unmodifiableMap(damage),
                Map.copyOf(files),
                envelope);
    }

    private void note(ZipRecord entry) {
        entryCount++;
        sizes.add(entry);
        characters += entry.name().length();
        if (entries.size() < MOST_ENTRIES && characters <= MOST_CHARACTERS) {
            entries.add(entry);
        }
    }

    /** Of two XMLs neither is read: we could not say which one the International Bureau would take. */
    private Optional<Envelope> unpack(List<ZipRecord> xmls) throws IOException {
        Optional<ZipRecord> xml =
                xmls.size() == 1 ? Optional.of(xmls.get(0)).filter(ZipRecord::isReadable) : Optional.empty();
        for (ZipRecord entry : entries) {
            if (xml.filter(entry::equals).isEmpty()) {
                look(entry);
            }
        }
        return xml.isEmpty() ? Optional.empty() : parse(xml.get());
    }

    /** Damage is told; what our own disk does is no damage of the package. */
    private void look(ZipRecord entry) throws IOException {
        try {
            if (entry.isReadable() && !entry.isDirectory()) {
                files.put(entry.name(), content(entry));
            } else {
                archive.readThrough(entry);
            }
        } catch (ZipException | EOFException damaged) {
            damage.put(entry.name(), String.valueOf(damaged.getMessage()));
        }
    }

    private FileContent content(ZipRecord entry) throws IOException {
        try (InputStream content = archive.content(entry)) {
            return ContentReader.read(content);
        }
    }

    private Optional<Envelope> parse(ZipRecord xml) throws IOException {
        Envelope envelope = null;
        try (InputStream content = archive.content(xml)) {
            envelope = EnvelopeReader.read(content, schemas);
            archive.readToEnd(content);
        } catch (ZipException | EOFException damaged) {
            damage.put(xml.name(), String.valueOf(damaged.getMessage()));
        }
        return Optional.ofNullable(envelope);
    }
}
