package org.haguecourier.packages;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.transaction.NotSentBefore;
import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;

/** Says of a package what it is and why it must not be sent, before the International Bureau has to. */
public final class PackageInspector {
    /** One broken export can break the same rule ten thousand times; a person reads the first few. */
    private static final int MOST_FINDINGS_A_CODE = 20;

    private final CheckPolicy policy;
    private final List<Rule> rules;

    public PackageInspector(CheckPolicy policy) {
        this.policy = policy;
        this.rules = RuleBook.of(policy);
    }

    /**
     * Brings up to date what the rules look up elsewhere; call before each package.
     *
     * @throws IOException if nobody can say now whether a package may be sent
     */
    public void prepare() throws IOException {
        if (policy.sentByEdi().isPresent()) {
            policy.sentByEdi().get().refresh();
        }
    }

    /** What has been sent by another way since the package was looked into, as far as that is an error. */
    public Optional<Finding> sentMeanwhile(TransactionFacts facts) {
        return facts.officeReference()
                .flatMap(reference -> new NotSentBefore(policy.sentByEdi())
                        .finding(reference, facts.type().flatMap(TransactionType::ofSlug), "OfficeReferenceIdentifier"))
                .map(this::asDecided)
                .filter(Finding::isError);
    }

    /** Never throws, whatever lies there. */
    public Inspection inspect(Path zip) {
        String fileName = Quoted.plain(
                zip.getFileName() == null ? zip.toString() : zip.getFileName().toString());
        try (ZipArchive archive = ZipArchive.open(zip)) {
            PackageContents contents = new ContentsReader(archive, RuleBook.BOMB, policy.schemas()).read(fileName);
            return new Inspection(facts(contents), findings(contents), transactions(contents));
        } catch (ZipException | EOFException noZip) {
            return new Inspection(TransactionFacts.UNKNOWN, List.of(unreadable(fileName, noZip)), 0);
        } catch (IOException | RuntimeException ours) {
            return new Inspection(TransactionFacts.UNKNOWN, List.of(notLookedAt(fileName, ours)), 0, Optional.of(ours));
        }
    }

    private static Finding unreadable(String fileName, Exception reason) {
        return RuleBook.READABLE.unmet(
                "The file cannot be read as a ZIP: " + Quoted.plain(String.valueOf(reason.getMessage()))
                        + ". Pack it anew and send it again.",
                fileName);
    }

    private static Finding notLookedAt(String fileName, Exception reason) {
        return RuleBook.READABLE.unmet(
                "The file could not be looked into: " + Quoted.plain(String.valueOf(reason))
                        + ". That says nothing of the package; try again.",
                fileName);
    }

    private List<Finding> findings(PackageContents contents) {
        return rules.stream()
                .flatMap(rule -> theFirstFew(rule, contents))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Of each code apart: behind a thousand warnings of one there may be an error of another. */
    private Stream<Finding> theFirstFew(Rule rule, PackageContents contents) {
        Map<String, Integer> counts = new HashMap<>();
        return rule.findings(contents)
                .map(this::asDecided)
                .filter(finding -> finding.severity() != Severity.OFF)
                .flatMap(finding -> {
                    int count = counts.merge(finding.code(), 1, Integer::sum);
                    return count <= MOST_FINDINGS_A_CODE
                            ? Stream.of(finding)
                            : Stream.of(andMore(finding, contents)).filter(more -> count == MOST_FINDINGS_A_CODE + 1);
                });
    }

    private static Finding andMore(Finding next, PackageContents contents) {
        return new Finding(
                next.code(), next.severity(), "There are more of this kind. Correct these first.", contents.fileName());
    }

    private Finding asDecided(Finding finding) {
        return finding.as(policy.severities().getOrDefault(finding.code(), finding.severity()));
    }

    private static long transactions(PackageContents contents) {
        return contents.officeEnvelope().map(Envelope::transactionCount).orElse(0L);
    }

    private static TransactionFacts facts(PackageContents contents) {
        Optional<OfficeTransaction> first = contents.officeEnvelope().flatMap(Envelope::first);
        return new TransactionFacts(
                first.flatMap(PackageContents::typeOf).map(TransactionType::slug),
                contents.officeEnvelope().flatMap(Envelope::version),
                first.flatMap(OfficeTransaction::officeReference),
                first.flatMap(OfficeTransaction::registrationNumber));
    }
}
