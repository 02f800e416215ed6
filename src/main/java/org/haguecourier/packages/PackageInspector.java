package org.haguecourier.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.rules.DocumentCategories;
import org.haguecourier.packages.rules.KnownTransaction;
import org.haguecourier.packages.rules.NotABomb;
import org.haguecourier.packages.rules.NotTooManyEntries;
import org.haguecourier.packages.rules.OfficeEnvelope;
import org.haguecourier.packages.rules.OneTransaction;
import org.haguecourier.packages.rules.OneXml;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.ReadableEntries;
import org.haguecourier.packages.rules.ReferencedFiles;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.SafeEntryNames;
import org.haguecourier.packages.rules.UniqueEntryNames;
import org.haguecourier.packages.rules.WellFormedXml;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.st96.Envelope;

/** Says of a package what it is and why it must not be sent, before the International Bureau has to. */
public final class PackageInspector {
    private static final InflationLimit LIMIT = InflationLimit.FOR_SENDING;

    private static final List<Rule> RULES = List.of(
            new NotABomb(LIMIT),
            new NotTooManyEntries(),
            new ReadableEntries(),
            new SafeEntryNames(),
            new UniqueEntryNames(),
            new OneXml(),
            new WellFormedXml(),
            new OfficeEnvelope(),
            new OneTransaction(),
            new KnownTransaction(),
            new DocumentCategories(),
            new ReferencedFiles());

    /** One broken export can break the same rule ten thousand times; a person reads the first few. */
    private static final int MOST_FINDINGS_A_RULE = 20;

    /** Never throws, whatever lies there. */
    public Inspection inspect(Path zip) {
        String fileName =
                zip.getFileName() == null ? zip.toString() : zip.getFileName().toString();
        try (ZipArchive archive = ZipArchive.open(zip)) {
            PackageContents contents = new ContentsReader(archive, LIMIT).read(fileName);
            return new Inspection(facts(contents), findings(contents));
        } catch (IOException | RuntimeException unreadable) {
            return new Inspection(TransactionFacts.UNKNOWN, List.of(unreadable(fileName, unreadable)));
        }
    }

    private static Finding unreadable(String fileName, Exception reason) {
        return Finding.error(
                "zip-unreadable",
                "The file cannot be read as a ZIP: " + Quoted.plain(String.valueOf(reason.getMessage()))
                        + ". Pack it anew and send it again.",
                fileName);
    }

    private static List<Finding> findings(PackageContents contents) {
        return RULES.stream().flatMap(rule -> theFirstFew(rule, contents)).toList();
    }

    private static Stream<Finding> theFirstFew(Rule rule, PackageContents contents) {
        List<Finding> findings =
                rule.findings(contents).limit(MOST_FINDINGS_A_RULE + 1).toList();
        if (findings.size() <= MOST_FINDINGS_A_RULE) {
            return findings.stream();
        }
        Finding next = findings.get(MOST_FINDINGS_A_RULE);
        var more = new Finding(
                next.code(), next.severity(), "There are more of this kind. Correct these first.", contents.fileName());
        return Stream.concat(findings.stream().limit(MOST_FINDINGS_A_RULE), Stream.of(more));
    }

    private static TransactionFacts facts(PackageContents contents) {
        var transaction = contents.transaction();
        return new TransactionFacts(
                transaction.flatMap(KnownTransaction::typeOf).map(TransactionType::slug),
                contents.officeEnvelope().flatMap(Envelope::version),
                transaction.flatMap(known -> known.officeReference()),
                transaction.flatMap(known -> known.registrationNumber()));
    }
}
