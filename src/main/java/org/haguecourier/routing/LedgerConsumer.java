package org.haguecourier.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;

/**
 * Takes due work from the ledger as long as a hand is free, and waits otherwise: until the ledger says that something
 * has changed, until the next entry is due, or for {@link #LONGEST_NAP}, within which what another process wrote (an
 * operator's command) is noticed.
 */
class LedgerConsumer extends DefaultConsumer implements Suspendable {
    private static final Logger LOG = Logger.getLogger(LedgerConsumer.class);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration LAST_HAND = Duration.ofSeconds(10);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(5);

    private final DueWork source;
    private final Ledger ledger;
    private final int workers;
    private final HomeCondition home;
    private final BooleanSupplier mayBegin;
    private final Semaphore hands;
    private final Semaphore news = new Semaphore(0);
    private final Runnable wake = news::release;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private ExecutorService executor;
    private volatile boolean taking;

    LedgerConsumer(
            LedgerEndpoint endpoint,
            Processor processor,
            DueWork source,
            Ledger ledger,
            HomeCondition home,
            BooleanSupplier mayBegin) {
        super(endpoint, processor);
        this.home = home;
        this.mayBegin = mayBegin;
        this.source = source;
        this.ledger = ledger;
        this.workers = endpoint.getWorkers();
        this.hands = new Semaphore(workers);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ledger.onChange(wake);
        taking = true;
        executor = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, getEndpoint().getEndpointUri(), workers + 1);
        executor.execute(this::takeWork);
    }

    /**
     * Takes nothing new; what is in hand goes on, and Camel waits for it before it stops us. A consumer that cannot be
     * suspended is stopped at once, and the rest of its route with it: the answer of a POST would not be written down.
     */
    @Override
    protected void doSuspend() {
        taking = false;
    }

    @Override
    protected void doResume() {
        taking = true;
        wake.run();
    }

    @Override
    protected void doStop() throws Exception {
        taking = false;
        stopping.countDown();
        ledger.forget(wake);
        executor.shutdown();
        wake.run();
        // What a hand had just taken must not go on in folders and a ledger that are closed meanwhile.
        getEndpoint().getCamelContext().getExecutorServiceManager().awaitTermination(executor, LAST_HAND.toMillis());
        super.doStop();
    }

    private void takeWork() {
        while (!executor.isShutdown()) {
            try {
                hands.acquire();
                if (!takeOne()) {
                    hands.release();
                    nap(untilNextDue());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RejectedExecutionException stopped) {
                return;
            }
        }
    }

    /** @return whether there was anything to take */
    private boolean takeOne() throws InterruptedException {
        news.drainPermits();
        Optional<Object> body = Optional.empty();
        try {
            body = taking && mayBegin.getAsBoolean() ? source.next() : Optional.empty();
        } catch (RuntimeException | Error ledgerFails) {
            // Errors too: without descriptors not even classes can be loaded, and this thread must outlive that.
            if (!home.isToBlameFor(ledgerFails)) {
                LOG.errorf("%s: nothing can be taken now: %s", getEndpoint(), ledgerFails.getMessage());
            }
            nap(LONGEST_NAP);
        }
        body.ifPresent(this::handOver);
        return body.isPresent();
    }

    private void handOver(Object work) {
        try {
            executor.execute(() -> process(work));
        } catch (RejectedExecutionException stopped) {
            source.done(work);
            throw stopped;
        }
    }

    private void process(Object body) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(body);
            getProcessor().process(exchange);
        } catch (Exception | Error unhandled) {
            exchange.setException(unhandled);
        } finally {
            finish(body, exchange.getException());
            if (exchange.getException() != null || isPutOff(exchange.getMessage())) {
                rest();
            }
            releaseExchange(exchange, false);
            hands.release();
        }
    }

    private void finish(Object body, Exception failure) {
        if (failure == null) {
            source.done(body);
        } else {
            home.isToBlameFor(failure);
            source.failed(body, failure);
        }
    }

    /** With HWS away the next package would fare no better: so many a second and no more knock at its door. */
    private static boolean isPutOff(Message outcome) {
        return outcome.getBody() instanceof Entry entry && entry.state() == State.DEFERRED;
    }

    /** This hand takes nothing for a moment: HWS is away, or the ledger or the disk fails. */
    private void rest() {
        try {
            stopping.await(LONGEST_NAP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextDue() {
        try {
            // What may not be begun stays due: it must not be asked after without end.
            Optional<Instant> due = taking && mayBegin.getAsBoolean() ? source.nextDue() : Optional.empty();
            return due.map(at -> Duration.between(Clock.systemUTC().instant(), at))
                    .orElse(LONGEST_NAP);
        } catch (RuntimeException | Error ledgerFails) {
            return LONGEST_NAP;
        }
    }

    private void nap(Duration wanted) throws InterruptedException {
        Duration nap = wanted.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wanted;
        Duration atLeast = nap.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : nap;
        news.tryAcquire(atLeast.toMillis(), TimeUnit.MILLISECONDS);
    }
}
