package org.haguecourier.settings;

import java.util.List;

/** Every setting that cannot stand, each in one line: the key, what is wrong with it, an example. */
public final class BadSettingsException extends RuntimeException {
    private final transient List<String> problems;

    public BadSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
