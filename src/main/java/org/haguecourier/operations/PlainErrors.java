package org.haguecourier.operations;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.haguecourier.settings.BadSettingsException;

/** What went wrong, in a line or two for the person at the keyboard; never a stack trace. */
final class PlainErrors implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof BadSettingsException bad) {
            err.println("These settings cannot stand:");
            bad.problems().forEach(problem -> err.println("  " + problem));
            err.println("Mend them in config/application.properties, with -Dkey=value or in the environment.");
            return commandLine.getCommandSpec().userObject() instanceof RunCommand
                    ? ExitCode.BAD_SETTINGS
                    : ExitCode.FAILED;
        }
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        err.println("courier " + commandLine.getCommandName() + ": " + why);
        return failure instanceof CommandFailure told ? told.exitCode() : ExitCode.FAILED;
    }
}
