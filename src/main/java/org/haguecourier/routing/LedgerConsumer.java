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

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Ledger;

/**
 * Takes due work from the ledger as long as a hand is free, and waits otherwise: until the ledger says that something
 * has changed, until the next entry is due, or for {@link Nap#LONGEST}, within which what another process wrote (an
 * operator's command) is noticed.
 */
class LedgerConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private static final Logger LOG = Logger.getLogger(LedgerConsumer.class);
    private static final Duration LAST_HAND = Duration.ofSeconds(10);

    private final DueWork source;
    private final Ledger ledger;
    private final int workers;
    private final HomeCondition home;
    private final BooleanSupplier mayBegin;
    private final Semaphore hands;
    private final Nap nap = new Nap();
    private final Runnable wake = nap::wake;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean taking;
    /** Null before the first start. */
    private ExecutorService executor;

    LedgerConsumer(
            Endpoint endpoint,
            Processor processor,
            DueWork source,
            Ledger ledger,
            HomeCondition home,
            BooleanSupplier mayBegin,
            int workers) {
        super(endpoint, processor);
        this.home = home;
        this.mayBegin = mayBegin;
        this.source = source;
        this.ledger = ledger;
        this.workers = workers;
        this.hands = new Semaphore(workers);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopping = new CountDownLatch(1);
        source.begin();
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
    public boolean deferShutdown(ShutdownRunningTask task) {
        return source.outlastsOthers();
    }

    /** Camel stops nobody before this is nought everywhere, or its patience is at an end. */
    @Override
    public int getPendingExchangesSize() {
        int inHand = workers - hands.availablePermits();
        return inHand + (source.outlastsOthers() && isAnythingDue() ? 1 : 0);
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // Nothing that would be lost: whatever is left undone is found again at the next start.
    }

    private boolean isAnythingDue() {
        Instant now = Clock.systemUTC().instant();
        return nextDue().filter(at -> !at.isAfter(now)).isPresent();
    }

    @Override
    protected void doStop() throws Exception {
        taking = false;
        stopping.countDown();
        ledger.forget(wake);
        if (executor != null) {
            endHands();
        }
        super.doStop();
    }

    /** What a hand had just taken must not go on in folders and a ledger that are closed meanwhile. */
    private void endHands() throws InterruptedException {
        executor.shutdown();
        wake.run();
        getEndpoint().getCamelContext().getExecutorServiceManager().awaitTermination(executor, LAST_HAND.toMillis());
    }

    private void takeWork() {
        while (!executor.isShutdown()) {
            try {
                hands.acquire();
                if (!takeOne()) {
                    hands.release();
                    nap.until(nextDue());
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
        nap.looksNow();
        Optional<Object> body = Optional.empty();
        try {
            body = taking && mayBegin.getAsBoolean() ? source.next() : Optional.empty();
        } catch (RuntimeException | Error ledgerFails) {
            // Errors too: without descriptors not even classes can be loaded, and this thread must outlive that.
            if (!home.isToBlameFor(ledgerFails)) {
                LOG.errorf("%s: nothing can be taken now: %s", getEndpoint(), ledgerFails.getMessage());
            }
            nap.aWhile();
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
            source.fill(exchange, body);
            getProcessor().process(exchange);
            if (exchange.isRollbackOnly() && exchange.getException() == null) {
                exchange.setException(new IllegalStateException("the route has marked the exchange for rollback"));
            }
        } catch (Exception | Error unhandled) {
            exchange.setException(unhandled);
        }
        try {
            if (new HandingBack(source, home).restsAfter(body, exchange)) {
                rest();
            }
            releaseExchange(exchange, false);
        } finally {
            // A hand that is lost does nothing any more until the next start.
            hands.release();
        }
    }

    /** This hand takes nothing for a moment. */
    private void rest() {
        try {
            stopping.await(Nap.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What may not be begun stays due: it must not be asked after without end. */
    private Optional<Instant> nextDue() {
        try {
            return taking && mayBegin.getAsBoolean() ? source.nextDue() : Optional.empty();
        } catch (RuntimeException | Error ledgerFails) {
            return Optional.empty();
        }
    }
}
