package org.haguecourier.operations;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

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
    @Override
    public Integer call() throws Exception {
        Settings settings = Preconditions.settings();
        Home home = new Home(settings.home());
        home.create();
        try (HomeLock lock = HomeLock.take(home)) {
            HomeEnvironment.tie(home, settings.environment());
            return Daemon.run();
        }
    }
}
