package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.packages.zip.ZipWriter;

/** Packs a part: the XML, then the files in the order in which it names them. */
final class PartZip {
    private final ZipArchive archive;
    private final OutputStream out;

    PartZip(ZipArchive archive, OutputStream out) {
        this.archive = archive;
        this.out = out;
    }

    void write(String xmlName, InputStream xml, List<ZipRecord> files) throws IOException {
        var zip = new ZipWriter(out);
        zip.add(xmlName, xml);
        for (ZipRecord file : files) {
            try (InputStream content = archive.content(file)) {
                zip.add(file.name(), content);
            }
        }
        zip.finish();
    }
}
