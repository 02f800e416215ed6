package org.haguecourier.routing.ports;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Adds to an event of the ledger what makes it an alarm: which one, in a sentence, and whether it is over. */
public final class AlarmMessage implements Processor {
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        boolean isOver = message.getHeader("afterAlarm", false, Boolean.class);
        boolean isPackage = "package".equals(message.getHeader("kind"));
        message.setHeader("alarm", isPackage ? "held" : "publication-missing");
        message.setHeader("allClear", isOver);
        message.setHeader("alarmText", isPackage ? ofPackage(message, isOver) : ofPublication(message, isOver));
    }

    private static String ofPackage(Message message, boolean isOver) {
        String subject = "The package " + message.getHeader("reference");
        String detail = message.getHeader("detail", "", String.class);
        return isOver
                ? subject + " is held no more, it is " + message.getHeader("state") + ": " + detail
                : subject + " is held: " + detail;
    }

    private static String ofPublication(Message message, boolean isOver) {
        String week = "The " + message.getHeader("series") + " of the week " + message.getHeader("week");
        return isOver
                ? week + " was missing and is " + message.getHeader("state") + " now."
                : week + " is missing: " + message.getHeader("detail");
    }
}
