package org.haguecourier.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** What a class says in the log, as an operator would read it. */
public final class Heard extends Handler {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Heard(Logger logger) {
        this.logger = logger;
    }

    public static Heard from(Class<?> speaker) {
        Heard heard = new Heard(Logger.getLogger(speaker.getName()));
        heard.logger.addHandler(heard);
        return heard;
    }

    /** Everybody's, but for what nobody would write into a log. */
    public static Heard fromAll() {
        Heard heard = new Heard(Logger.getLogger(""));
        heard.logger.addHandler(heard);
        return heard;
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord message) {
        messages.add(ExtLogRecord.wrap(message).getFormattedMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
