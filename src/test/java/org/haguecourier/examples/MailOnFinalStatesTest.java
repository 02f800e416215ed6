package org.haguecourier.examples;

import java.util.Collections;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MailOnFinalStatesTest extends Example {
    @Test
    void eachEndIsMailedOnceAlsoIfTheServerIsAwayAtFirst() throws Exception {
        MailServer server = closedAtTheEnd(new MailServer());
        CourierInTest courier = courierWith("mail-on-final-states", server.settings());
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        await().atMost(PATIENCE)
                .until(() -> courier.ledger()
                                .subscriptions()
                                .find("mail-on-final-states")
                                .orElseThrow()
                                .failures()
                        > 0);
        server.start();
        courier.drop("B.zip", Packages.withoutItsDocument());
        await().atMost(PATIENCE).until(() -> server.mails().size() == 2);

        assertThat(server.mails())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Hague: A is registered", "Hague: B is rejected");
        MimeMessage mail = server.mails().get(0);
        assertThat(mail.getContent().toString()).startsWith("A (").contains("is registered since", "\"importId\" : ");
        assertThat(mail.getAllRecipients()[0]).hasToString("office@example.org");
        assertThat(Collections.list(mail.getAllHeaderLines()))
                .noneMatch(line -> line.matches("(?i)(reference|sha256|state|event.*):.*"));
    }
}
