package org.haguecourier.routing.ports;

import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.service.ServiceSupport;
import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.condition.HomeListener;
import org.haguecourier.routing.LocalFailure;

/**
 * Tells a route of the Office at {@code direct:alarm} of troubles of the home itself. They do not come by the ledger, which may
 * be what fails, so they are told once and as well as can be: by a thread of their own, which nobody waits for.
 */
public final class HomeAlarms extends ServiceSupport implements HomeListener {
    private static final Logger LOG = Logger.getLogger("local");
    /** More than that are old news. */
    private static final int MOST_WAITING = 16;

    private enum End {
        ALARM,
        ALL_CLEAR
    }

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            HomeAlarms::thread,
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final ProducerTemplate template;
    private final Clock clock;

    private HomeAlarms(CamelContext context, Clock clock) {
        this.template = context.createProducerTemplate();
        this.clock = clock;
    }

    /** From now on, until this Camel stops. */
    public static void tellOf(HomeCondition condition, CamelContext context, Clock clock) {
        HomeAlarms alarms = new HomeAlarms(context, clock);
        try {
            context.addService(alarms);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        condition.listen(alarms);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "home-alarms");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void begins(String sentence) {
        queue(sentence, End.ALARM);
    }

    @Override
    public void ends(String sentence) {
        queue(sentence, End.ALL_CLEAR);
    }

    private void queue(String sentence, End end) {
        try {
            thread.execute(() -> tell(sentence, end));
        } catch (RuntimeException | Error noThread) {
            // A process that has used up what it may have can start none; the log has said it all the same.
            LOG.debugf("Not told at direct:alarm: %s", noThread.getMessage());
        }
    }

    private void tell(String sentence, End end) {
        Exchange told = template.send("port:alarm", exchange -> {
            exchange.getIn().setBody(sentence);
            exchange.getIn().setHeader("kind", "home");
            exchange.getIn().setHeader("alarm", "home");
            exchange.getIn().setHeader("alarmText", sentence);
            exchange.getIn().setHeader("allClear", end == End.ALL_CLEAR);
            exchange.getIn().setHeader("eventTime", clock.instant().toString());
        });
        if (told.getException() != null) {
            LOG.warnf(
                    "The route at direct:alarm has failed with an alarm of the home, which is not told again: %s",
                    LocalFailure.inWords(told.getException()));
        }
    }

    @Override
    protected void doStop() throws Exception {
        thread.shutdownNow();
        template.stop();
    }
}
