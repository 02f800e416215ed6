package org.haguecourier.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.RuleBook;
import org.haguecourier.packages.TransactionFacts;

/** The packages that a command line names: files as they are, and of folders all that look like packages. */
final class NamedPackages {
    private final Map<Path, String> files;

    private NamedPackages(Map<Path, String> files) {
        this.files = files;
    }

    static NamedPackages of(List<Path> named) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Path name : named) {
            Path file = Installation.named(name);
            if (Files.isDirectory(file)) {
                within(file)
                        .forEach(found -> files.put(
                                found, name.resolve(file.relativize(found)).toString()));
            } else {
                files.put(file, name.toString());
            }
        }
        if (files.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.UNREADABLE,
                    named.isEmpty()
                            ? "Which packages? Name files or folders: courier check REF-1.zip"
                            : "There is no file whose name ends in .zip in " + named.get(0) + ".");
        }
        return new NamedPackages(files);
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    List<Path> files() {
        return List.copyOf(files.keySet());
    }

    /** As it was typed, or found below what was typed. */
    String asNamed(Path file) {
        return files.get(file);
    }

    /** A file that is not there says nothing about ZIPs. */
    static Optional<Inspection> absence(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : Optional.of(new Inspection(
                        TransactionFacts.UNKNOWN,
                        List.of(RuleBook.READABLE.unmet(
                                "There is no such file. Is the name right?",
                                file.getFileName().toString())),
                        0));
    }
}
