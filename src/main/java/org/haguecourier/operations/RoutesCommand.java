package org.haguecourier.operations;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What has to do with the integrator's own routes. */
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description = "Your own routes in routes/local.",
        subcommands = RoutesCheckCommand.class)
final class RoutesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
