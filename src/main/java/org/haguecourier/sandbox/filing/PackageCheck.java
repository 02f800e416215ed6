package org.haguecourier.sandbox.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/** The import: whether a ZIP is a package at all, before {@link TransactionRules} look at what it says. */
final class PackageCheck {
    private PackageCheck() {}

    static Verdict of(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return of(file);
        } catch (IOException | RuntimeException unreadable) {
            return Verdict.failed("PACKAGE_UNREADABLE", "The package is no readable ZIP: " + unreadable.getMessage());
        }
    }

    private static Verdict of(ZipFile zip) throws IOException {
        List<? extends ZipEntry> files =
                zip.stream().filter(entry -> !entry.isDirectory()).toList();
        for (ZipEntry entry : files) {
            readThrough(zip, entry);
        }
        List<? extends ZipEntry> xmls =
                files.stream().filter(PackageCheck::isXml).toList();
        if (xmls.size() != 1) {
            return Verdict.failed(
                    "NOT_ONE_XML", "The package must hold exactly one XML file, not " + xmls.size() + ".");
        }
        return judged(zip, xmls.get(0), files.stream().map(ZipEntry::getName).toList());
    }

    private static Verdict judged(ZipFile zip, ZipEntry xml, List<String> names) throws IOException {
        try (InputStream in = zip.getInputStream(xml)) {
            Transaction transaction = TransactionReader.read(in);
            return new Verdict(
                    Optional.of(transaction), new TransactionRules(transaction, names, folderOf(xml)).defects());
        } catch (XMLStreamException malformed) {
            return Verdict.failed("XML_MALFORMED", xml.getName() + " is not well-formed: " + malformed.getMessage());
        }
    }

    /** ZipFile inflates without a look at the CRC. */
    private static void readThrough(ZipFile zip, ZipEntry entry) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("the CRC of " + entry.getName() + " does not match");
            }
        }
    }

    private static boolean isXml(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static String folderOf(ZipEntry entry) {
        return entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
    }
}
