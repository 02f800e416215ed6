package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.auth.PublicKeyFile;
import org.haguecourier.auth.UnusableCredentialException;
import org.haguecourier.evidence.BundleCheck;
import org.haguecourier.evidence.NotIntactException;
import org.haguecourier.evidence.Proven;
import org.haguecourier.evidence.Signer;
import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;

/** For whoever was given a bundle: works anywhere, without settings, ledger or network. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a proof that courier evidence has written, and says what it proves.",
        footer = {"", "Works offline and without any settings."})
final class VerifyCommand implements Callable<Integer> {
    private static final long LARGEST = 1L << 30;

    @Parameters(paramLabel = "FILE", description = "The file, to the byte as it was handed out.")
    private Path file;

    @Option(names = "--package", paramLabel = "ZIP", description = "Is this the package that the evidence is about?")
    private Path zip;

    @Option(names = "--key", paramLabel = "PEM", description = "Is it signed by this public key?")
    private Path key;

    @Option(names = "--certificate", paramLabel = "PEM", description = "Is it signed by this certificate's key?")
    private Path certificate;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Proven proven = BundleCheck.of(bytes(Installation.named(file)));
            List<Path> pins = pins();
            refuseOtherSigner(proven, pins);
            refuseOtherPackage(proven);
            VerifiedView view = new VerifiedView(proven, pins, zip != null);
            out.print(json ? view.json() : view.text(file.toString()));
            out.flush();
            return ExitCode.OK;
        } catch (NotIntactException wrong) {
            return failed(file + " proves nothing. " + wrong.getMessage());
        } catch (CommandFailure doesNotFit) {
            return failed(doesNotFit.getMessage());
        }
    }

    private int failed(String problem) {
        if (json) {
            spec.commandLine().getOut().println(VerifiedView.json(problem));
        } else {
            spec.commandLine().getErr().println("courier verify: " + Printable.text(problem));
        }
        return ExitCode.FAILED;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
            throw new CommandFailure(file + " is too large for evidence.");
        }
        return Files.readAllBytes(file);
    }

    private List<Path> pins() {
        return Arrays.asList(key, certificate).stream()
                .filter(Objects::nonNull)
                .map(Installation::named)
                .toList();
    }

    private static void refuseOtherSigner(Proven proven, List<Path> pins) {
        for (Path pin : pins) {
            ECPublicKey expected = known(pin);
            Signer signer = proven.signer()
                    .orElseThrow(() ->
                            new CommandFailure("The file is not signed at all, so it is not by the key in " + pin));
            if (!signer.key().getW().equals(expected.getW())) {
                throw new CommandFailure("The signature is good, but by another key than the one in " + pin
                        + ": its thumbprint is " + signer.thumbprint() + ". Do not trust the file.");
            }
        }
    }

    private static ECPublicKey known(Path pin) {
        try {
            return PublicKeyFile.read(pin);
        } catch (UnusableCredentialException unusable) {
            throw new CommandFailure(unusable.getMessage());
        }
    }

    private void refuseOtherPackage(Proven proven) throws IOException {
        if (zip == null) {
            return;
        }
        String found = Sha256.of(Installation.named(zip)).sha256();
        if (!found.equals(proven.packageSha256())) {
            throw new CommandFailure("The evidence is intact, but about another package: the SHA-256 of " + zip + " is "
                    + found + ", and the one that it is about has " + proven.packageSha256() + ".");
        }
    }
}
