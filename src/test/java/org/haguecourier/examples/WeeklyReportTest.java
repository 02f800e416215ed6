package org.haguecourier.examples;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WeeklyReportTest extends Example {
    @Test
    void theFiguresComeByMailWhenTheScheduleSaysSo() throws Exception {
        MailServer server = closedAtTheEnd(new MailServer());
        server.start();
        Map<String, String> settings = server.settings();
        settings.put("office.report.schedule", "0/2 * * * * ?");
        CourierInTest courier = courierWith("weekly-report", settings);
        courier.drop("A.zip", Packages.one());
        courier.drop("B.zip", Packages.withoutItsDocument());
        courier.awaitState("A", State.REGISTERED);
        courier.awaitState("B", State.REJECTED);
        int before = server.mails().size();
        await().atMost(PATIENCE).until(() -> server.mails().size() > before + 1);

        assertThat(server.mails().get(before + 1).getSubject()).isEqualTo("Hague: the week");
        assertThat(server.mails().get(before + 1).getContent().toString())
                .contains("Packages: 2, of which 0 are under way and 0 are held.")
                .contains("\"registered\" : 1", "\"rejected\" : 1", "\"missing\" : 0");
    }
}
