package org.haguecourier.packages.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.zip.ZipWriter;

/**
 * A file as it was when the folder was looked through.
 *
 * @param name its path below the folder, with {@code /}
 */
public record FolderFile(String name, Path path, long bytes, FileTime modified) {
    boolean isXml() {
        return isXml(name);
    }

    static boolean isXml(String name) {
        return name.regionMatches(true, name.length() - 4, ".xml", 0, 4);
    }

    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folder that it lies in, with a {@code /} behind it; nothing for the outermost one. */
    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** No more bytes than it had, or a writer that never stops would keep us here. */
    InputStream open() throws IOException {
        refuseIfChanged();
        return new LimitedStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), bytes);
    }

    void packInto(ZipWriter zip, String entry) throws IOException {
        try (InputStream content = open()) {
            zip.add(entry, content);
        }
        refuseIfChanged();
    }

    private void refuseIfChanged() throws IOException {
        var now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!now.isRegularFile()
                || now.size() != bytes
                || !now.lastModifiedTime().equals(modified)) {
            throw new IOException("The file " + Quoted.text(name)
                    + " has changed while the folder was packed. Pack it again when it is complete.");
        }
    }
}
