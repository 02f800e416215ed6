package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.settings.Environment;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.Settings.Weeks.Scheme;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs sandbox and daemon together in a fresh home, and shows sample packages travel.",
            "There is a sample of every kind of transaction, in each version of ST.96;",
            "the last bulletin and the last confidential copy are pulled, too."
        },
        footer = {"", "Exit codes: 0 every sample has reached its end and both publications are there, 1 not."})
final class DemoCommand implements Callable<Integer> {
    private static final Duration SANDBOX_PACE = Duration.ofMillis(700);

    @Option(
            names = "--once",
            description = "End when every sample has reached its end and both publications are archived.")
    private boolean once;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "An empty or new folder. Default: a new one below data/.")
    private Path chosenHome;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Home home = FreshHome.at(Optional.ofNullable(chosenHome), "demo");
        PrintWriter out = spec.commandLine().getOut();
        SandboxKeys keys = SandboxKeys.in(home.root().resolve("sandbox-keys"));
        SandboxOptions options = SandboxOptions.forClient(keys.publicKey()).withPace(SANDBOX_PACE, SANDBOX_PACE);
        try (Sandbox sandbox = Sandbox.start(options);
                HomeLock lock = HomeLock.take(home)) {
            Opening.check(home, Environment.SANDBOX);
            settings(new Rehearsal(home, sandbox, keys)).forEach(System::setProperty);
            // A thread of its own: the common pool may have but one, and the JDK's HTTP client needs it.
            AfterStart.ledger()
                    .thenAcceptAsync(new Demo(home, sandbox, out, once), show -> new Thread(show, "demo").start());
            return Daemon.run();
        }
    }

    /** With what the demonstration decides beyond every rehearsal: brisk questions, and a log that is out of the way. */
    private static Map<String, String> settings(Rehearsal rehearsal) throws IOException {
        Map<String, String> settings = rehearsal.settings();
        settings.putAll(Map.of(
                "hws.follow.import.first", "500ms",
                "hws.follow.import.max", "2s",
                "hws.follow.request.first", "500ms",
                "hws.follow.request.max", "2s",
                "quarkus.http.port", String.valueOf(freePort()),
                "quarkus.log.console.enabled", "false",
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.json.enabled", "false",
                "quarkus.log.file.path",
                        rehearsal.home().root().resolve("courier.log").toString()));
        for (Series series : Series.values()) {
            settings.put("hws." + series.label() + ".enabled", "true");
            settings.put("hws." + series.label() + ".first-week", lastWeek().id());
        }
        return settings;
    }

    /** The one that was published last, on whatever day of the week this is shown. */
    private static Week lastWeek() {
        Settings.Weeks asShipped = new Settings.Weeks(Scheme.ISO, ZoneId.of("Europe/Zurich"), LocalTime.NOON, Set.of());
        WeekCalendar calendar = WeekCalendar.of(asShipped, Clock.systemUTC());
        List<Week> out = calendar.published(calendar.fridayOfToday().minusWeeks(1));
        return out.get(out.size() - 1);
    }

    /** The usual port if it is free, so that the address is the one that everybody knows. */
    private static int freePort() throws IOException {
        try (ServerSocket usual = new ServerSocket(8080, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }
}
