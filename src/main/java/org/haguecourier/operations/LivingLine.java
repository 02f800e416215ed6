package org.haguecourier.operations;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells where long work is: on a terminal in a line that is written over, elsewhere in a plain line now and then, and in
 * none if it does not take long.
 */
final class LivingLine implements Consumer<String>, AutoCloseable {
    private static final String OVER_THE_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean onTerminal;
    private final long pause;
    private long next;

    private LivingLine(PrintWriter out, boolean onTerminal, Duration pause) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.pause = pause.toNanos();
        this.next = System.nanoTime() + (onTerminal ? 0 : this.pause);
    }

    static LivingLine on(PrintWriter out) {
        boolean terminal = System.console() != null;
        return new LivingLine(out, terminal, terminal ? Duration.ofMillis(100) : Duration.ofSeconds(5));
    }

    /** On a terminal only, for work whose result is for a program or comes at the end. */
    static LivingLine beside(PrintWriter err) {
        return System.console() != null ? on(err) : silent();
    }

    static LivingLine silent() {
        return new LivingLine(new PrintWriter(Writer.nullWriter()), false, Duration.ofDays(1));
    }

    @Override
    public void accept(String line) {
        if (System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + pause;
        if (onTerminal) {
            out.print(OVER_THE_LINE + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    @Override
    public void close() {
        if (onTerminal) {
            out.print(OVER_THE_LINE);
            out.flush();
        }
    }
}
