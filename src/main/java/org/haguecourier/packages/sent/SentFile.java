package org.haguecourier.packages.sent;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.St96;
import org.haguecourier.st96.TransactionIndex;
import org.haguecourier.st96.XmlFault;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One file of the folder: an EDI payload, its XML alone, or a list of references. */
final class SentFile {
    private static final List<String> LISTS = List.of(".txt", ".csv", ".tsv");
    private static final String COLUMN = "\\s*(?:\"(?:[^\"]|\"\")*\"\\s*|[^\";,\\t][^;,\\t]*)";
    private static final Pattern COLUMNS =
            Pattern.compile("^(?<reference>" + COLUMN + ")(?:$|[;,\\t](?<type>" + COLUMN + ")?(?:$|[;,\\t]))");
    private static final String MARK = "\uFEFF";

    private final Path file;
    private final List<Mention> mentions = new ArrayList<>();

    private SentFile(Path file) {
        this.file = file;
    }

    static boolean isOne(Path file) {
        String name = name(file);
        return !name.startsWith(".")
                && (name.endsWith(".zip")
                        || name.endsWith(".xml")
                        || LISTS.stream().anyMatch(name::endsWith));
    }

    static List<Mention> read(Path file) throws IOException {
        var sent = new SentFile(file);
        try {
            if (name(file).endsWith(".zip")) {
                sent.readPayload();
            } else if (name(file).endsWith(".xml")) {
                try (InputStream xml = new BufferedInputStream(Files.newInputStream(file))) {
                    sent.readXml(xml);
                }
            } else {
                sent.readList();
            }
            return List.copyOf(sent.mentions);
        } catch (IOException unreadable) {
            throw new IOException(
                    "The record of what was sent by EDI cannot be read, and nothing is sent until it can: " + file
                            + ": " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private void readPayload() throws IOException {
        try (ZipArchive archive = ZipArchive.open(file)) {
            List<ZipRecord> entries = new ArrayList<>();
            archive.forEachEntry(entries::add);
            List<ZipRecord> xmls = PackageContents.xmlsAmong(entries);
            if (xmls.isEmpty()) {
                throw new IOException("it holds no XML, so nobody can say what was in it");
            }
            for (ZipRecord xml : xmls) {
                try (InputStream content = archive.content(xml)) {
                    readXml(content);
                }
            }
        }
    }

    private void readXml(InputStream xml) throws IOException {
        long[] found = {0};
        Optional<XmlFault> fault = TransactionIndex.read(xml, line -> {
            found[0]++;
            note(line);
        });
        if (fault.isPresent()) {
            throw new IOException(
                    "line " + fault.get().line() + ": " + fault.get().message());
        }
        if (found[0] == 0) {
            throw new IOException("its XML carries no transaction of an Office");
        }
    }

    private void note(TransactionIndex.Line line) {
        Optional<TransactionType> type = line.name().getNamespaceURI().equals(St96.DGN)
                ? TransactionType.of(line.name().getLocalPart(), line.genericCategory())
                : Optional.empty();
        line.officeReference()
                .ifPresent(reference -> mentions.add(
                        new Mention(reference, type, file.getFileName().toString())));
    }

    /** A reference a line; behind it, if the Office wishes, the type of the transaction as in receipts. */
    private void readList() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                note(line.replace(MARK, ""), number);
            }
        }
    }

    private void note(String line, int number) throws IOException {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        Matcher columns = COLUMNS.matcher(line);
        if (!columns.find()) {
            throw new IOException("line " + number + ": a quotation mark is not closed");
        }
        Optional<TransactionType> type = Optional.ofNullable(columns.group("type"))
                .map(SentFile::unquoted)
                .flatMap(TransactionType::ofSlug);
        mentions.add(new Mention(unquoted(columns.group("reference")), type, file.getFileName() + ", line " + number));
    }

    private static String unquoted(String column) {
        String text = column.strip();
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }
}
