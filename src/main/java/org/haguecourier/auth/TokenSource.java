package org.haguecourier.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import javax.net.ssl.SSLContext;

import org.jboss.logging.Logger;

import org.haguecourier.settings.Settings;

/**
 * The one token that all threads share. However many ask, one request is under way at a time; who waited for it shares
 * what came of it, be it the token or the failure.
 *
 * <p>The asking is done by the first caller's own thread, under a lock. If that thread is interrupted, nothing is held
 * against the server and the next in line asks.
 */
public final class TokenSource {
    private static final Logger LOG = Logger.getLogger(TokenSource.class);

    private final TokenRequest request;
    private final InstantSource clock;
    private final AtomicReference<AccessToken> present = new AtomicReference<>();

    /** Held while a request is under way; guards {@link #backOff} and {@link #lastFailure}. */
    private final ReentrantLock asking = new ReentrantLock(true);

    private final BackOff backOff = new BackOff(RandomGenerator.getDefault());
    private NoTokenException lastFailure;
    private volatile int requestsEnded;

    /** @param tls which servers are trusted; host names are checked in any case */
    public TokenSource(Settings.Auth auth, Settings.Http http, SSLContext tls, SigningKey key, InstantSource clock) {
        this.request = new TokenRequest(
                auth, new AuthorizationServer(http, tls), new ClientAssertion(auth, key, clock), clock);
        this.clock = clock;
    }

    /**
     * A token that is valid now. Waits at most for one request.
     *
     * @throws NoTokenException with the moment of the next try; until then every call fails so, at once
     */
    public AccessToken get() throws NoTokenException {
        // Read before the token is looked at: a request that ends in between then counts as one that we waited for.
        int endedBefore = requestsEnded;
        AccessToken token = present.get();
        Instant now = clock.instant();
        if (token == null || !token.isValidAt(now)) {
            return awaited(endedBefore);
        }
        return token.isDueAt(now) ? renewed(token) : token;
    }

    /** HWS would not have this one. Only this one is dropped: a newer one may have come since it was handed out. */
    public void refused(AccessToken token) {
        present.compareAndSet(token, null);
    }

    private AccessToken awaited(int endedBefore) throws NoTokenException {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        try {
            AccessToken token = present.get();
            Instant now = clock.instant();
            if (token != null && token.isValidAt(now)) {
                return token;
            }
            if (lastFailure != null && (requestsEnded != endedBefore || backOff.holds(now))) {
                throw lastFailure.until(backOff.retryAt());
            }
            return ask();
        } finally {
            asking.unlock();
        }
    }

    /** Nobody waits for an early renewal but the caller who does it; the present token serves the others meanwhile. */
    private AccessToken renewed(AccessToken stillValid) throws NoTokenException {
        if (!asking.tryLock()) {
            return stillValid;
        }
        try {
            AccessToken token = present.get();
            if (token != null && token != stillValid) {
                return token;
            }
            if (!backOff.holds(clock.instant())) {
                return ask();
            }
            if (token == null) {
                throw lastFailure.until(backOff.retryAt());
            }
            return stillValid;
        } catch (NoTokenException failed) {
            if (present.get() != stillValid || !stillValid.isValidAt(clock.instant())) {
                throw failed;
            }
            LOG.warnf("The token could not be renewed, the present one is used on: %s", failed.getMessage());
            return stillValid;
        } finally {
            asking.unlock();
        }
    }

    private AccessToken ask() throws NoTokenException {
        try {
            AccessToken token = request.send();
            present.set(token);
            lastFailure = null;
            backOff.succeeded();
            requestsEnded++;
            LOG.infof("A token was obtained, expiry=%s", token.expiry());
            return token;
        } catch (NoTokenException failed) {
            throw remembered(failed);
        } catch (RuntimeException defect) {
            throw remembered(withoutItsWords(defect));
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private NoTokenException remembered(NoTokenException failed) {
        backOff.failed(clock.instant());
        lastFailure = failed;
        requestsEnded++;
        return failed.until(backOff.retryAt());
    }

    /** A mistake of ours must not set a loop free that hammers the server; its message may hold what was sent. */
    private static NoTokenException withoutItsWords(RuntimeException defect) {
        String where = defect.getStackTrace().length > 0 ? " at " + defect.getStackTrace()[0] : "";
        return new NoTokenException(
                "No token: a defect of the courier, " + defect.getClass().getName() + where + ". Please report it.");
    }

    private static NoTokenException interrupted() {
        Thread.currentThread().interrupt();
        return new NoTokenException("No token: the courier was stopped while it waited for one.");
    }
}
