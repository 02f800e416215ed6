package org.haguecourier.examples;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;

class VirusScanTest extends Example {
    private Clamd clamd;
    private CourierInTest courier;

    @BeforeEach
    void start() throws Exception {
        clamd = closedAtTheEnd(new Clamd());
        courier = courierWith(
                "virus-scan",
                Map.of(
                        "office.clamav.host", "127.0.0.1",
                        "office.clamav.port", Integer.toString(clamd.port()),
                        "office.clamav.timeout-seconds", "1"));
    }

    @Test
    void whatIsCleanIsSentAfterEveryByteWasLookedAt() throws Exception {
        courier.drop("A.zip", Packages.ofSize(300_000));
        courier.awaitState("A", State.REGISTERED);

        assertThat(clamd.scanned()).containsExactly(courier.entry("A").parcel().sha256());
    }

    @Test
    void whatIsInfectedIsRejectedByName() throws Exception {
        clamd.answers("stream: Eicar-Test-Signature FOUND\0");
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REJECTED);

        assertThat(courier.receipt("A").path("problems").toString())
                .contains("rejected-by-office", "the virus scanner has found Eicar-Test-Signature");
        assertThat(sandboxPosts()).isZero();
    }

    @Test
    void whatTheScannerGivesNoClearAnswerToWaitsUnsent() throws Exception {
        for (String answer :
                new String[] {"INSTREAM size limit exceeded. ERROR\0", "stream: ", "HTTP/1.1 200 OK\r\n\r\n", ""}) {
            clamd.answers(answer);
            String name = "P" + clamd.scanned().size();
            courier.drop(name + ".zip", Packages.one());
            courier.awaitHistory(name, State.DEFERRED);
        }
        assertThat(sandboxPosts()).isZero();

        clamd.answers("stream: OK\0");
        for (var entry : courier.ledger().list(Optional.empty())) {
            courier.awaitState(entry.reference(), State.REGISTERED);
        }
    }

    @Test
    void whileTheScannerIsAwayNothingIsSent() throws Exception {
        clamd.close();
        courier.drop("A.zip", Packages.one());
        courier.awaitHistory("A", State.DEFERRED);

        assertThat(courier.ledger().history("A").toString()).contains("the virus scanner at 127.0.0.1:");
        assertThat(sandboxPosts()).isZero();
    }
}
