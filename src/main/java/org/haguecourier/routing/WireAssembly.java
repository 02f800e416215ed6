package org.haguecourier.routing;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

import javax.net.ssl.SSLContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.haguecourier.auth.ClientCertificate;
import org.haguecourier.auth.KeyFile;
import org.haguecourier.auth.SigningKey;
import org.haguecourier.auth.TokenSource;
import org.haguecourier.hws.RetryAfter;
import org.haguecourier.hws.Tls;
import org.haguecourier.routing.ports.Question;
import org.haguecourier.settings.Settings;

/** Puts together what a call to HWS needs: whom to trust, who we are, and the clients below camel-http. */
@ApplicationScoped
public class WireAssembly {
    private static final Logger LOG = Logger.getLogger(WireAssembly.class);

    @Produces
    @Singleton
    SSLContext tls(Settings settings) {
        return Tls.context(settings.http());
    }

    @Produces
    @Singleton
    @Named("accessToken")
    AccessTokens accessTokens(Settings settings, SSLContext tls, Clock clock) {
        SigningKey key = KeyFile.read(settings.auth().privateKey());
        settings.auth()
                .certificate()
                .flatMap(file -> ClientCertificate.read(file, key, clock).warning())
                .ifPresent(LOG::warn);
        return new AccessTokens(new TokenSource(settings.auth(), settings.http(), tls, key, clock));
    }

    @Produces
    @Singleton
    @Named("question")
    Question question() {
        return new Question();
    }

    @Produces
    @Singleton
    @Named("hwsRequest")
    HwsRequest hwsRequest(Settings settings, Clock clock) {
        return new HwsRequest(settings, clock);
    }

    @Produces
    @Singleton
    @Named("hwsAnswer")
    HwsAnswer hwsAnswer(Clock clock) {
        return new HwsAnswer(new RetryAfter(clock));
    }

    @Produces
    @Singleton
    @Named("askingClient")
    HwsClient askingClient(Settings settings, SSLContext tls, ScheduledExecutorService watch) {
        return HwsClient.forAsking(settings.http(), tls, watch);
    }

    @Produces
    @Singleton
    @Named("sendingClient")
    HwsClient sendingClient(Settings settings, SSLContext tls, ScheduledExecutorService watch) {
        return HwsClient.forSending(settings.http(), tls, watch);
    }

    @Produces
    @Singleton
    @Named("fetchingClient")
    HwsClient fetchingClient(Settings settings, SSLContext tls, ScheduledExecutorService watch) {
        return HwsClient.forFetching(settings.http(), tls, watch);
    }
}
