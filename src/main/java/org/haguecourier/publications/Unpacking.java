package org.haguecourier.publications;

import java.io.IOException;
import java.io.InputStream;

import org.haguecourier.files.FolderInTheMaking;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Series;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;

/**
 * A publication as a folder beside its ZIP, whole or not there. By the directory at the ZIP's end, as it was read through
 * before: who takes a ZIP apart from its front stops at entries of which the size follows behind them, and believes names
 * that nobody has looked at.
 */
public final class Unpacking {
    private final PublicationArchive archive;

    public Unpacking(PublicationArchive archive) {
        this.archive = archive;
    }

    public void unpack(Pull pull) throws IOException {
        Series series = pull.issue().series();
        FolderInTheMaking folder = FolderInTheMaking.at(archive.unpacking(series, pull.place()));
        try (ZipArchive zip = ZipArchive.open(pull.place().file())) {
            zip.forEachEntry(entry -> take(zip, entry, folder));
        }
        archive.protect(series, folder.path());
        folder.finish(archive.unpacked(pull.place()));
    }

    private static void take(ZipArchive zip, ZipRecord entry, FolderInTheMaking folder) throws IOException {
        if (entry.isDirectory()) {
            folder.makeFolder(entry.name());
            return;
        }
        try (InputStream content = zip.content(entry)) {
            folder.write(entry.name(), content);
        }
    }

    /** The ZIP stays what counts. */
    public void failed(Pull pull, Exception failure) throws IOException {
        FolderInTheMaking.remove(archive.unpacking(pull.issue().series(), pull.place()));
        // Java's own exceptions name the file, and what is in a confidential copy stays out of logs.
        String why = failure.getClass() == IOException.class ? ": " + Printable.text(failure.getMessage()) : "";
        pull.problem("It could not be unpacked" + why + ". Its ZIP is whole; unpack that.");
    }
}
