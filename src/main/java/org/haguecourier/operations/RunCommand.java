package org.haguecourier.operations;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.settings.Settings;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the daemon in the foreground until it is told to stop (SIGTERM, Ctrl-C).",
        footer = {
            "",
            "Exit codes: 0 stopped as told, 1 could not start, 2 bad settings, 3 another courier has this home."
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = Preconditions.settings();
        Installation.unknownKeys().forEach(key -> spec.commandLine()
                .getErr()
                .println("courier run: " + key
                        + " is no setting of this version and is ignored; see docs/settings.md."));
        Home home = new Home(settings.home());
        home.create();
        try (HomeLock lock = HomeLock.take(home)) {
            Opening.check(home, settings.environment());
            return Daemon.run();
        }
    }
}
