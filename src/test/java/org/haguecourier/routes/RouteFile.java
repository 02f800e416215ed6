package org.haguecourier.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One file of routes as plain YAML: what a person, or another editor of routes, finds in it. */
record RouteFile(String name, String text) {
    static final String ENDING = ".camel.yaml";

    static List<RouteFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(RouteFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RouteFile read(Path file) {
        try {
            return new RouteFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String stem() {
        return name.substring(0, name.length() - ENDING.length());
    }

    Object content() {
        return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    }
}
