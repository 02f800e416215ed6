package org.haguecourier.routing.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kamelets: the ready-made pieces in {@code routes/kamelets/}, and templates of the local files themselves. */
final class KameletRules {
    private static final String ENDING = ".kamelet.yaml";

    /** The ends of the piece itself, within a template. */
    private static final Set<String> ENDS = Set.of("source", "sink");

    private final Path folder;
    private final ClassLoader libraries;
    private final Set<String> templates;
    private final Findings findings;

    KameletRules(Path folder, ClassLoader libraries, List<LocalFile> files, Findings findings) {
        this.folder = folder;
        this.libraries = libraries;
        this.findings = findings;
        this.templates = files.stream()
                .flatMap(file -> file.items().stream())
                .flatMap(item -> item.child("routeTemplate").stream())
                .flatMap(template -> template.text("id").stream())
                .collect(Collectors.toSet());
    }

    void check(Call call) {
        String name = call.rest().replaceFirst("/.*", "");
        if (!call.scheme().equals("kamelet") || call.isDynamic() || ENDS.contains(name) || templates.contains(name)) {
            return;
        }
        Path file = folder.resolve(name + ENDING);
        if (Files.isRegularFile(file)) {
            parameters(call, name, file);
        } else if (libraries.getResource("kamelets/" + name + ENDING) == null) {
            Set<String> there = there();
            String hint = Spelling.hint(name, there);
            findings.add(
                    call.file(),
                    call.at().line(),
                    "there is no kamelet \"" + name + "\""
                            + (hint.isEmpty()
                                    ? "; there are " + (there.isEmpty() ? "none" : String.join(", ", there))
                                    : hint));
        }
    }

    private Set<String> there() {
        Set<String> names = new TreeSet<>(templates);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }

    private void parameters(Call call, String name, Path file) {
        Optional<YamlNode> definition = LocalFile.tree(file)
                .flatMap(kamelet -> kamelet.child("spec"))
                .flatMap(spec -> spec.child("definition"));
        Set<String> real = new TreeSet<>();
        definition.flatMap(one -> one.child("properties")).ifPresent(all -> real.addAll(all.keys()));
        Set<String> missing = new TreeSet<>();
        definition.ifPresent(one -> one.items("required").forEach(item -> missing.add(item.text())));
        missing.removeAll(call.options().keySet());
        for (String option : call.options().keySet()) {
            if (!real.contains(option)) {
                findings.add(
                        call.file(),
                        call.statement().node().lineOf(option),
                        "the kamelet \"" + name + "\" has no parameter \"" + option + "\""
                                + Spelling.hint(option, real));
            }
        }
        if (!missing.isEmpty()) {
            findings.add(
                    call.file(),
                    call.at().line(),
                    "the kamelet \"" + name + "\" needs " + String.join(", ", missing)
                            + "; add it below \"parameters\"");
        }
    }
}
