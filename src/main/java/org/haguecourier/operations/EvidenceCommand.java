package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.auth.ClientCertificate;
import org.haguecourier.auth.KeyFile;
import org.haguecourier.auth.SigningKey;
import org.haguecourier.auth.UnusableCredentialException;
import org.haguecourier.evidence.Bundle;
import org.haguecourier.evidence.BundleCheck;
import org.haguecourier.evidence.NotIntactException;
import org.haguecourier.evidence.Proven;
import org.haguecourier.evidence.Seal;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Testimony;

@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Writes the proof of what was sent when, for a court or for WIPO.",
        footer = {"", "Who gets the file checks it with: courier verify FILE. What it proves: docs/evidence.md"})
final class EvidenceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REF", description = "The reference, see courier list.")
    private String reference;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to; otherwise REF.evidence.jsonl in this folder. Nothing is overwritten.")
    private Path to;

    @Option(names = "--unsigned", description = "Without a signature: proves little, as anybody could write it.")
    private boolean unsigned;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Testimony testimony = testimony();
        Path target = target(testimony.entry().reference());
        byte[] lines = Bundle.lines(testimony, Instant.now().truncatedTo(ChronoUnit.SECONDS), madeBy());
        byte[] seal = unsigned ? Seal.unsigned(lines) : signed(lines);
        byte[] bundle = new byte[lines.length + seal.length];
        System.arraycopy(lines, 0, bundle, 0, lines.length);
        System.arraycopy(seal, 0, bundle, lines.length, seal.length);
        Proven proven = refuseUnlessItHolds(bundle);
        write(target, bundle);
        spec.commandLine()
                .getOut()
                .printf(
                        "The evidence of %s is in %s: %d records, %s.%n"
                                + "Keep this too, it pins all that the ledger has recorded so far: record %d, %s%n",
                        Printable.text(proven.reference()),
                        Printable.text(target),
                        proven.records().size(),
                        proven.signer()
                                .map(signer -> "signed by the key " + signer.thumbprint())
                                .orElse("not signed"),
                        testimony.head().number(),
                        testimony.head().hash());
        return ExitCode.OK;
    }

    private Testimony testimony() throws IOException {
        try (Ledger ledger = Installation.ledgerToRead()) {
            Testimony testimony = ledger.testimony(reference)
                    .orElseThrow(() -> new CommandFailure("There is no package \"" + Printable.text(reference)
                            + "\" in the ledger. All that there are: courier list"));
            if (testimony.links().isEmpty()) {
                throw new CommandFailure(Printable.text(reference) + " is "
                        + testimony.entry().state().label()
                        + " and no attempt to send it was recorded, so there is nothing to prove. Its history: courier"
                        + " show " + Printable.text(reference));
            }
            return testimony;
        }
    }

    private static String madeBy() throws IOException {
        return new Version().getVersion()[0];
    }

    private static byte[] signed(byte[] lines) throws IOException {
        try {
            SigningKey key = KeyFile.read(Installation.privateKey());
            Optional<X509Certificate> certificate =
                    Installation.certificate().map(file -> ClientCertificate.toShow(file, key));
            return Seal.signed(lines, key, certificate);
        } catch (UnusableCredentialException unusable) {
            throw new CommandFailure("The evidence cannot be signed: " + unusable.getMessage()
                    + " Or say --unsigned, if a bundle that anybody could have written is of use to you.");
        }
    }

    /** What is handed out has passed the check that it will be put to. */
    private static Proven refuseUnlessItHolds(byte[] bundle) {
        try {
            return BundleCheck.of(bundle);
        } catch (NotIntactException unfit) {
            throw new CommandFailure("No evidence was written, because what the ledger says now is not what its records"
                    + " say. " + unfit.getMessage() + " Compare with a backup of the ledger.");
        }
    }

    private Path target(String ref) {
        Path file = Installation.named(to == null ? Path.of(fileName(ref)) : to);
        Path target = Files.isDirectory(file) ? file.resolve(fileName(ref)) : file;
        if (!Files.isDirectory(target.getParent())) {
            throw new CommandFailure("There is no folder " + Printable.text(target.getParent()) + ".");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(target);
        }
        return target;
    }

    /** References may hold what is a path, an option or a wildcard somewhere. */
    private static String fileName(String ref) {
        return ref.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[-.~]", "_") + ".evidence.jsonl";
    }

    private static void write(Path target, byte[] bundle) throws IOException {
        try {
            new DurableFiles(target.getParent()).create(target, bundle);
        } catch (FileAlreadyExistsException faster) {
            throw taken(target);
        }
    }

    private static CommandFailure taken(Path target) {
        return new CommandFailure(Printable.text(target)
                + " is there already and was not touched. Name another file with --to, or move that one away.");
    }
}
