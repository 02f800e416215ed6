package org.haguecourier.operations;

import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import org.haguecourier.ledger.Series;

/** A series as it is named on the command line. */
final class SeriesWord {
    private SeriesWord() {}

    static Series known(String label, CommandSpec command) {
        return Series.of(label)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "There is no series \"" + label + "\". The series: "
                                + Arrays.stream(Series.values())
                                        .map(Series::label)
                                        .collect(Collectors.joining(", "))));
    }
}
