package org.haguecourier.publications;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;

import org.haguecourier.files.FolderInTheMaking;
import org.haguecourier.files.Printable;

/** A publication as a folder beside its ZIP, whole or not there. One at a time. */
public final class Unpacking {
    private final PublicationArchive archive;
    private FolderInTheMaking folder;
    private long files;

    public Unpacking(PublicationArchive archive) {
        this.archive = archive;
    }

    /** @return the ZIP, to be taken apart */
    public File begin(Pull pull) throws IOException {
        folder = FolderInTheMaking.at(archive.unpacking(pull.issue().series(), pull.place()));
        files = 0;
        return pull.place().file().toFile();
    }

    /** One entry; folders come by themselves. */
    public void entry(String name, InputStream content) throws IOException {
        folder.write(name, content);
        files++;
    }

    public void finish(Pull pull) throws IOException {
        long expected = pull.arrival().contents().files();
        if (files != expected) {
            throw new IOException(files + " files came out of it, and it has " + expected);
        }
        folder.finish(archive.unpacked(pull.place()));
    }

    /** The ZIP stays what counts. */
    public void failed(Pull pull, Exception failure) throws IOException {
        folder.discard();
        // Java's own exceptions name the file, and what is in a confidential copy stays out of logs.
        String why = failure.getClass() == IOException.class ? ": " + Printable.text(failure.getMessage()) : "";
        pull.problem("It could not be unpacked" + why + ". Its ZIP is whole; unpack that.");
    }
}
