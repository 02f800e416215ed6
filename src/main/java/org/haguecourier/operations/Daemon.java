package org.haguecourier.operations;

import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.Quarkus;
import org.apache.camel.quarkus.main.CamelMainApplication;
import sun.misc.Signal;

/** The long-running part: Quarkus with Camel's main, from start to a stop that finishes what is in flight. */
final class Daemon {
    private Daemon() {}

    /** @return the exit code */
    static int run() {
        AtomicInteger exit = new AtomicInteger();
        for (String signal : new String[] {"TERM", "INT"}) {
            // Java's own answer to SIGTERM is 143; for us a stop that was asked for is a success.
            Signal.handle(new Signal(signal), received -> Quarkus.asyncExit(0));
        }
        Quarkus.run(CamelMainApplication.class, (code, failure) -> {
            if (failure != null) {
                System.err.println("courier: could not start: " + innermost(failure));
            }
            exit.set(failure == null ? code : ExitCode.FAILED);
        });
        return exit.get();
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return PlainErrors.inWords(cause);
    }
}
