package org.haguecourier.operations;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code courier}: without a command it is the daemon. */
@QuarkusMain
@Command(
        name = "courier",
        description = "Carries an IP Office's packages to WIPO's Hague Web Services, and keeps truthful receipts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            SandboxCommand.class,
            CheckCommand.class,
            SplitCommand.class,
            PackCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ReleaseCommand.class,
            SettleCommand.class,
            AbandonCommand.class,
            AdoptLedgerCommand.class,
            EvidenceCommand.class,
            VerifyCommand.class,
            SubscribersCommand.class,
            PublicationsCommand.class,
            FetchCommand.class,
            SelftestCommand.class,
            PingCommand.class,
            RoutesCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Settings: config/application.properties, -Dkey=value, or HWS_KEY in the environment; see docs/settings.md.",
            "Without a command: run."
        })
public final class Courier implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String... args) {
        System.exit(commandLine().execute(withoutProperties(args)));
    }

    static CommandLine commandLine() {
        PlainErrors errors = new PlainErrors();
        return new CommandLine(new Courier())
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Courier::runByDefault);
    }

    private static int runByDefault(CommandLine.ParseResult parsed) {
        boolean nothingAsked =
                !parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested();
        return nothingAsked ? commandLine().execute("run") : new CommandLine.RunLast().execute(parsed);
    }

    /** {@code -Dkey=value} may stand anywhere on the line, as with every Java program. */
    private static String[] withoutProperties(String... args) {
        List<String> rest = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (arg.startsWith("-D") && arg.length() > 2) {
                System.setProperty(
                        arg.substring(2, equals < 0 ? arg.length() : equals),
                        equals < 0 ? "true" : arg.substring(equals + 1));
            } else {
                rest.add(arg);
            }
        }
        return rest.toArray(String[]::new);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command");
    }
}
