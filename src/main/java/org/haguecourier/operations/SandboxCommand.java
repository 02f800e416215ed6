package org.haguecourier.operations;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sun.misc.Signal;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.filing.ReplyFormat;

@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the stand-in for WIPO on this machine: authorization server and HWS, strict where the guide is strict.",
            "Prints the settings for a courier to talk to it. It forgets everything when it stops."
        },
        footer = {"", "To rehearse faults: see docs/sandbox.md, or GET /control while it runs."})
final class SandboxCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8181",
            description = "On loopback; 0: any. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "data/sandbox-keys",
            description = "Where its client's key pair is kept. Default: ${DEFAULT-VALUE}.")
    private Path keys;

    @Option(
            names = "--reply",
            defaultValue = "xml",
            paramLabel = "FORMAT",
            description = "How HWS answers: xml, json, text. Default: ${DEFAULT-VALUE}.",
            converter = Formats.class)
    private ReplyFormat reply;

    @Option(
            names = "--token-life",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "Default: ${DEFAULT-VALUE}.")
    private long tokenLife;

    @Option(
            names = "--import-after",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Until a package is imported. Default: ${DEFAULT-VALUE}.")
    private long importAfter;

    @Option(
            names = "--state-after",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "In each state of a request. Default: ${DEFAULT-VALUE}.")
    private long stateAfter;

    @Spec
    private CommandSpec spec;

    static final class Formats implements picocli.CommandLine.ITypeConverter<ReplyFormat> {
        @Override
        public ReplyFormat convert(String value) {
            return Arrays.stream(ReplyFormat.values())
                    .filter(format -> format.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"" + value + "\" is none of xml, json, text"));
        }
    }

    @Override
    public Integer call() throws Exception {
        SandboxKeys pair = SandboxKeys.in(Installation.named(keys));
        SandboxOptions options = SandboxOptions.forClient(pair.publicKey())
                .onPort(port)
                .withTokenLife(Duration.ofSeconds(tokenLife))
                .withPace(Duration.ofSeconds(importAfter), Duration.ofSeconds(stateAfter))
                .replyingIn(reply);
        CountDownLatch stopped = new CountDownLatch(1);
        for (String signal : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(signal), received -> stopped.countDown());
        }
        try (Sandbox sandbox = Sandbox.start(options)) {
            tell(sandbox, pair);
            stopped.await();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "The sandbox has stopped; it got %d packages.%n",
                            sandbox.posts().size());
        }
        return ExitCode.OK;
    }

    private void tell(Sandbox sandbox, SandboxKeys pair) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("# The sandbox is ready. Settings for a courier of this machine:");
        out.println("hws.environment=sandbox");
        out.println("hws.api.base-url=" + sandbox.apiBaseUrl());
        out.println("hws.auth.issuer=" + sandbox.issuer());
        out.println("hws.auth.client-id=" + sandbox.clientId());
        out.println("hws.auth.scope=" + sandbox.scope());
        out.println("hws.auth.private-key=" + pair.privateKey());
        out.println("# Faults on demand, and a record of every POST and pull: " + sandbox.controlUrl());
        out.flush();
    }
}
