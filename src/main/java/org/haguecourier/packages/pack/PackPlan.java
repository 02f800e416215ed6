package org.haguecourier.packages.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.haguecourier.packages.zip.ZipWriter;

/**
 * What a folder's package will hold, and what it will not.
 *
 * @param files in the order in which the XML names them
 * @param missing paths that the XML names, and no file was found for
 * @param unfit paths that the XML names and that no package may hold: they lead out of it, or are none
 * @param leftOut files of the folder that the XML does not name
 * @param links in the folder, and whatever else is no file there; none was followed
 */
public record PackPlan(
        PackedFile xml,
        List<PackedFile> files,
        List<String> missing,
        List<String> unfit,
        List<String> leftOut,
        List<String> links) {

    /** Of the XML and the files, before they are packed. */
    public long bytes() {
        return xml.file().bytes()
                + files.stream().mapToLong(packed -> packed.file().bytes()).sum();
    }

    /**
     * The package, the same bytes for the same folder. The stream stays the caller's to close.
     *
     * @throws IOException also if a file has changed since it was planned
     */
    public void write(OutputStream out) throws IOException {
        var zip = new ZipWriter(out);
        xml.file().packInto(zip, xml.entry());
        for (PackedFile packed : files) {
            packed.file().packInto(zip, packed.entry());
        }
        zip.finish();
    }
}
