package org.haguecourier.operations;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import org.haguecourier.settings.BadSettingsException;

/** What went wrong, in a line or two for the person at the keyboard; never a stack trace. */
final class PlainErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof BadSettingsException bad) {
            err.println("These settings cannot stand:");
            bad.problems().forEach(problem -> err.println("  " + problem));
            err.println("Mend them in config/application.properties, with -Dkey=value or in the environment.");
            return commandLine.getCommandSpec().userObject() instanceof RunCommand
                    ? ExitCode.BAD_SETTINGS
                    : otherwise(commandLine);
        }
        err.println(commandLine.getCommandSpec().qualifiedName() + ": "
                + FullDisk.explains(failure).orElseGet(() -> inWords(failure)));
        return failure instanceof CommandFailure told ? told.exitCode() : otherwise(commandLine);
    }

    private static int otherwise(CommandLine commandLine) {
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    /** All commands there are, and not a guess at the one that was meant. */
    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println(mistake.getMessage());
        mistake.getCommandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    /** Some failures name nothing but the thing that they are about, and some not even that. */
    static String inWords(Throwable failure) {
        String told = failure.getMessage();
        if (failure instanceof NoSuchFileException) {
            return told + " is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return told + " may not be read or written by this user";
        }
        return told == null ? failure.getClass().getSimpleName() : told;
    }
}
